namespace Containerize.Validation.Cluster;

/// <summary>A kind that the server serves.</summary>
/// <param name="GroupVersion">For example <c>apps/v1</c>, or <c>v1</c> for the core group.</param>
/// <param name="Plural">The name in paths, for example <c>deployments</c>.</param>
/// <param name="Namespaced">Whether its objects live in a namespace.</param>
internal sealed record ApiResource(string GroupVersion, string Plural, bool Namespaced)
{
    /// <summary>The path of the collection, with the namespace where the kind has one.</summary>
    /// <param name="ns">The namespace; ignored for kinds of the whole cluster.</param>
    public string Collection(string ns)
    {
        var root = GroupVersion.Contains('/') ? "/apis/" : "/api/";
        var folder = Namespaced ? $"namespaces/{Uri.EscapeDataString(ns)}/" : "";
        return $"{root}{string.Join('/', GroupVersion.Split('/').Select(Uri.EscapeDataString))}/{folder}{Uri.EscapeDataString(Plural)}";
    }

    /// <summary>The path of one object.</summary>
    /// <param name="ns">The namespace; ignored for kinds of the whole cluster.</param>
    /// <param name="name">The object's name.</param>
    public string Item(string ns, string name) => $"{Collection(ns)}/{Uri.EscapeDataString(name)}";
}
