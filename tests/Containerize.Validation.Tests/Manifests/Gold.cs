namespace Containerize.Validation.Tests.Manifests;

/// <summary>The manifests of one service as they should be, and edits of them.</summary>
internal static class Gold
{
    public static string Text { get; } = Read("gold.yaml");

    /// <summary>Manifests of the kinds that those of one service do not have; they go together with the first.</summary>
    public static string More { get; } = Read("more.yaml");

    /// <summary>The text with one place changed.</summary>
    /// <param name="find">What to replace; it must be there.</param>
    /// <param name="replace">What to put there.</param>
    /// <param name="occurrence">Which of several places, from 1.</param>
    public static string Edit(string find, string replace, int occurrence = 1) => Edit(Text, find, replace, occurrence);

    public static string Edit(string text, string find, string replace, int occurrence = 1)
    {
        var at = -1;
        for (var i = 0; i < occurrence; i++)
            at = text.IndexOf(find, at + 1, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the manifests do not hold '{find}' {occurrence} times");
        return string.Concat(text.AsSpan(0, at), replace, text.AsSpan(at + find.Length));
    }

    /// <summary>The text without the document of a kind.</summary>
    public static string Without(string kind) =>
        string.Join("---\n", Text.Split("---\n").Where(document => !document.Contains($"\nkind: {kind}\n", StringComparison.Ordinal)));

    private static string Read(string name)
    {
        using var stream = typeof(Gold).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
