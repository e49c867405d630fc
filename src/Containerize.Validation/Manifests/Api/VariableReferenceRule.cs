using System.Text.RegularExpressions;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Manifests.Api;

/// <summary>References of environment variables to others: those that stand above in <c>env</c> are put in, nothing else.</summary>
internal sealed partial class VariableReferenceRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        var variables = container.Node["env"]?.Items ?? [];
        var later = variables.Select(variable => variable["name"]?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in variables)
        {
            if (variable["value"] is { Text: { } text } value && Undefined(text, known) is { } name)
                sink.Report(PodRules.UndefinedVariable, container.Owner, value, $"{variable["name"]?.Text} refers to {name}, which {(later.Contains(name) ? "is not defined above it" : "the container does not have in env")}", later.Contains(name) ? $"put {name} above it" : $"define {name} above it, or write $$({name}) where that is what the program is to get");
            if (variable["name"]?.Text is { } own)
                known.Add(own);
        }
    }

    private static string? Undefined(string text, HashSet<string> known) =>
        Reference().Matches(text).Select(match => match.Groups["name"].Value).FirstOrDefault(name => name.Length > 0 && !known.Contains(name) && !OfService().IsMatch(name));

    // A doubled dollar sign stands for itself. Names of lower case alone are commands of a shell.
    [GeneratedRegex(@"\$\$|\$\((?<name>[A-Za-z_][A-Za-z0-9_.-]*[A-Z0-9_][A-Za-z0-9_.-]*|[A-Z])\)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    // What the cluster sets for every Service.
    [GeneratedRegex("_SERVICE_(HOST|PORT)|_PORT(_|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfService();
}
