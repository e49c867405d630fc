using Containerize.Generation.Compose;
using Containerize.Generation.Kubernetes;
using Containerize.Generation.Overlays;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Rendering;

/// <summary>What a file has to have, whatever template made it: it is still the object, the services or the stages of its plan.</summary>
internal static class PlanStructure
{
    private static readonly string[] Instructions =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ];

    /// <summary>What a YAML file lacks, as a sentence; null when it has everything.</summary>
    public static string? Lacking(string yaml, object plan)
    {
        var root = YamlText.Documents(yaml) is [var document] ? document.RootNode as YamlMappingNode : null;
        return (root, plan) switch
        {
            (null, _) => "it is not one mapping",
            (_, KubernetesObject named) => Fields(root, "apiVersion", "kind") ?? (Scalar(root, "metadata", "name") == named.Name ? null : $"metadata.name is not {named.Name}"),
            (_, NamespacePlan space) => Fields(root, "apiVersion", "kind") ?? (Scalar(root, "metadata", "name") == space.Name ? null : $"metadata.name is not {space.Name}"),
            (_, KustomizationPlan or OverlayPlan) => Fields(root, "resources"),
            (_, ComposePlan compose) => compose.Services.FirstOrDefault(s => At(root, "services", s.Name) is not YamlMappingNode) is { } service ? $"services.{service.Name} is missing" : null,
            _ => null,
        };
    }

    /// <summary>What a Dockerfile lacks, as a sentence; null when it has everything.</summary>
    public static string? LackingInDockerfile(string text)
    {
        var instructions = DockerfileReader.Read(text);
        return instructions.FirstOrDefault(i => !Instructions.Contains(i.Name.ToUpperInvariant())) is { } unknown ? $"{unknown.Name} is no instruction"
            : instructions.FirstOrDefault(i => i.Name != "ARG")?.Name == "FROM" ? null
            : "it does not begin with FROM";
    }

    private static string? Fields(YamlMappingNode root, params string[] names) => names.FirstOrDefault(n => At(root, n) is null) is { } missing ? $"{missing} is missing" : null;

    private static string? Scalar(YamlMappingNode root, params string[] path) => (At(root, path) as YamlScalarNode)?.Value;

    private static YamlNode? At(YamlNode node, params string[] path)
    {
        YamlNode? current = node;
        foreach (var name in path) current = current is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;
        return current;
    }
}
