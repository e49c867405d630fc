using Containerize.Validation.Cluster.Lookups;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Room;

/// <summary>One entry of a LimitRange of the cluster.</summary>
/// <param name="Name">The LimitRange's name.</param>
/// <param name="Entry">The entry.</param>
internal sealed record LimitRange(string Name, YamlNode Entry)
{
    /// <summary>Container, Pod or PersistentVolumeClaim.</summary>
    public string Type { get; } = Entry["type"]?.Text ?? "";

    public ResourceAmounts Min { get; } = ResourceAmounts.Of(Entry["min"]);

    public ResourceAmounts Max { get; } = ResourceAmounts.Of(Entry["max"]);

    public ResourceAmounts Ratio { get; } = ResourceAmounts.Of(Entry["maxLimitRequestRatio"]);

    public ResourceAmounts Default { get; } = ResourceAmounts.Of(Entry["default"]);

    public ResourceAmounts DefaultRequest { get; } = ResourceAmounts.Of(Entry["defaultRequest"]);

    /// <summary>The entries of the LimitRanges of a list.</summary>
    /// <param name="body">The server's answer.</param>
    public static IReadOnlyList<LimitRange> All(string body) =>
        [.. LiveObject.Items(body).SelectMany(item => (item["spec"]?["limits"]?.Items ?? []).Select(entry => new LimitRange(ServerText.Clean(LiveObject.Name(item)), entry)))];
}
