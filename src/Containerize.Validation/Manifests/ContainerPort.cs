using System.Globalization;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>A port that a container declares.</summary>
internal sealed class ContainerPort(YamlNode node)
{
    public YamlNode Node { get; } = node;

    public string Name { get; } = node["name"]?.Text ?? "";

    /// <summary>The number; 0 when it cannot be read.</summary>
    public int Number { get; } = int.TryParse(node["containerPort"]?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public bool IsFaulty => Node.IsWithinFault || Node["name"] is { Faulted: true } || Node["containerPort"] is { Faulted: true } || Node["protocol"] is { Faulted: true };
}
