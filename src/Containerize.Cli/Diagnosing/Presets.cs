namespace Containerize.Cli.Diagnosing;

/// <summary>The sets of severities that the package of analyzers offers, with the text that it ships.</summary>
internal static class Presets
{
    private const string Prefix = "presets/";
    private const string Extension = ".globalconfig";

    /// <summary>Their texts by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = typeof(Presets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..^Extension.Length], Read, StringComparer.Ordinal);

    /// <summary>Their names, sorted.</summary>
    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Presets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
