using YamlDotNet.RepresentationModel;

namespace Containerize.Inference.Deployment;

/// <summary>A Kubernetes object of the repository.</summary>
/// <param name="Root">The object.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record ManifestDocument(YamlMappingNode Root, YamlSource Source)
{
    /// <summary>Its kind; empty when it has none.</summary>
    public string Kind => Root.Text("kind") ?? "";

    /// <summary>Its name; empty when it has none.</summary>
    public string Name => Root.Text("metadata", "name") ?? "";
}
