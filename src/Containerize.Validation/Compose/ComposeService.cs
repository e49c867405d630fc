using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose;

/// <summary>A service of a compose file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">Its content.</param>
internal sealed record ComposeService(string Name, YamlMapping Node)
{
    /// <summary>The services that must be there first, with the node that names each and the condition that is waited for.</summary>
    public IEnumerable<(string Name, YamlNode Node, string Condition)> Dependencies =>
        Node["depends_on"] is YamlMapping mapping
            ? mapping.Entries.Select(entry => (entry.Key.Value, entry.Value, entry.Value["condition"]?.Text ?? "service_started"))
            : (Node["depends_on"]?.Items ?? []).Select(item => (item.Text ?? "", item, "service_started"));

    /// <summary>The environment variables, with the node that holds each value.</summary>
    public IEnumerable<(string Name, string Value, YamlNode Node)> Environment =>
        Node["environment"] is YamlMapping mapping
            ? mapping.Entries.Select(entry => (entry.Key.Value, entry.Value.Text ?? "", entry.Value))
            : (Node["environment"]?.Items ?? []).Where(item => item.Text is not null).Select(item => (item.Text!.Split('=', 2)[0], item.Text!.Split('=', 2) is [_, var value] ? value : "", item));
}
