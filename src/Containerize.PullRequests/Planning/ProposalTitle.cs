using System.Text.RegularExpressions;

namespace Containerize.PullRequests.Planning;

/// <summary>The title: words of ours, and names only where they are names of services.</summary>
internal static partial class ProposalTitle
{
    private const int MostNames = 2;

    /// <summary>The title.</summary>
    /// <param name="first">Whether the base has no generated file yet.</param>
    /// <param name="files">The files.</param>
    /// <param name="parts">The services and servers whose files change.</param>
    public static string Of(bool first, IReadOnlyCollection<ChangedFile> files, IReadOnlyCollection<string> parts)
    {
        if (first) return $"Add {Families(files)}";
        var names = parts.Where(n => Name().IsMatch(n)).Order(StringComparer.Ordinal).ToArray();
        return names.Length > 0 && names.Length == parts.Count && names.Length <= MostNames ? $"Bring the container files of {Phrase.List(names)} up to date"
            : parts.Count > 0 ? $"Bring the container files of {Phrase.Count(parts.Count, "service")} up to date"
            : "Bring the container files up to date";
    }

    private static string Families(IReadOnlyCollection<ChangedFile> files)
    {
        bool Any(Func<string, bool> which) => files.Any(f => which(f.Path));
        var families = Phrase.List(
            Any(p => p.EndsWith("Dockerfile", StringComparison.Ordinal)) ? "Dockerfiles" : "",
            Any(p => p.EndsWith("compose.yaml", StringComparison.Ordinal)) ? "a compose file" : "",
            Any(p => p.Contains("k8s/", StringComparison.Ordinal)) ? "Kubernetes manifests" : "",
            Any(p => p.Contains("helm/", StringComparison.Ordinal)) ? "a Helm chart" : "");
        return families.Length > 0 ? families : "container files";
    }

    [GeneratedRegex(@"\A[a-z](?:[a-z0-9-]{0,48}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
