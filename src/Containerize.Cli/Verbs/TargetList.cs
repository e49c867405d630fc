using System.CommandLine.Parsing;
using Containerize.Generation;

namespace Containerize.Cli.Verbs;

/// <summary>Reads what <c>--target</c> is given.</summary>
internal static class TargetList
{
    private static readonly Dictionary<string, GenerationTargets> Names = new(StringComparer.Ordinal)
    {
        ["dockerfile"] = GenerationTargets.Dockerfile,
        ["compose"] = GenerationTargets.Compose,
        ["kubernetes"] = GenerationTargets.Kubernetes,
        ["helm"] = GenerationTargets.Helm,
    };

    /// <summary>The targets; an unknown name is an error that lists the known ones.</summary>
    /// <param name="result">What was given.</param>
    public static GenerationTargets[] Parse(ArgumentResult result)
    {
        var targets = new List<GenerationTargets>();
        foreach (var name in result.Tokens.SelectMany(token => token.Value.Split(',')))
        {
            if (Names.TryGetValue(name, out var target))
                targets.Add(target);
            else
                result.AddError($"'{name}' is no target. Known are: {string.Join(", ", Names.Keys)}.");
        }

        return [.. targets];
    }
}
