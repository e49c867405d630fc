using System.CommandLine;

namespace Containerize.Cli.Verbs;

/// <summary>The option that gives a build a secret, in the form that the engines have it.</summary>
internal static class BuildSecretOption
{
    /// <summary>Makes the option.</summary>
    public static Option<string[]> Make()
    {
        var option = new Option<string[]>("--secret")
        {
            Description = "A file that the build may read and that becomes part of no image, such as the NuGet.Config of a private feed.",
            HelpName = "id=ID,src=FILE",
            Arity = ArgumentArity.OneOrMore,
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (Parts(token.Value) is not { } parts) result.AddError($"--secret {token.Value}: write id=ID,src=FILE.");
                else if (!File.Exists(parts.Value)) result.AddError($"--secret {token.Value}: there is no such file.");
            }
        });
        return option;
    }

    /// <summary>The files by id.</summary>
    /// <param name="values">The values of the option.</param>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<string> values) =>
        values.Select(v => Parts(v)!.Value).GroupBy(p => p.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);

    private static KeyValuePair<string, string>? Parts(string value)
    {
        var parts = value.Split(',').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).GroupBy(p => p[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal);
        var file = parts.GetValueOrDefault("src") ?? parts.GetValueOrDefault("source");
        return parts.GetValueOrDefault("id") is { Length: > 0 } id && file is { Length: > 0 } ? KeyValuePair.Create(id, file) : null;
    }
}
