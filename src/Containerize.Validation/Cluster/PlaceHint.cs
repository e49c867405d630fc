namespace Containerize.Validation.Cluster;

/// <summary>How the place of a problem is found.</summary>
internal enum PlaceHint
{
    /// <summary>By the path.</summary>
    Path,

    /// <summary>By a path without list indexes, as Go's JSON decoder writes it; the value of that JSON type is meant.</summary>
    PathWithoutIndexes,

    /// <summary>A quantity that does not parse, anywhere.</summary>
    Quantity,

    /// <summary>The container that <see cref="ServerProblem.Value"/> names.</summary>
    Container,
}
