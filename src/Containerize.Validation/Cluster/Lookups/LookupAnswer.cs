using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>What the cluster says about one object.</summary>
/// <param name="IsThere">Whether it is there; null when that could not be found out.</param>
/// <param name="Reason">Why it could not be found out, as the end of a sentence.</param>
internal sealed record LookupAnswer(bool? IsThere, string Reason = "")
{
    /// <summary>The object, of a Secret its type and keys alone; null where only its presence was asked for.</summary>
    public YamlNode? Content { get; init; }

    /// <summary>What else of the kind the cluster has, where that helps to choose.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
