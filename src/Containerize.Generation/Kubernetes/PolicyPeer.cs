namespace Containerize.Generation.Kubernetes;

/// <summary>An end of a connection that a network policy lets through.</summary>
/// <param name="Kind">app for the pods of a service or server, pods for all of the namespace, namespace, namespaces for every pod of the cluster, or block for addresses.</param>
/// <param name="Value">The name label, the namespace or the range of addresses.</param>
internal sealed record PolicyPeer(string Kind, string Value = "")
{
    /// <summary>The ranges within a range that are no part of it.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Whether some ranges are no part of it.</summary>
    public bool HasExcept => Except.Count > 0;

    /// <summary>Why it is there, where that needs a word; empty where it does not.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Whether there is a word on it.</summary>
    public bool HasComment => Comment.Length > 0;

    /// <summary>The pods of a service or server.</summary>
    public static PolicyPeer App(string name) => new("app", name);

    /// <summary>The pods of a namespace.</summary>
    public static PolicyPeer Namespace(string name) => new("namespace", name);

    /// <summary>A range of addresses.</summary>
    public static PolicyPeer Block(string range) => new("block", range);
}
