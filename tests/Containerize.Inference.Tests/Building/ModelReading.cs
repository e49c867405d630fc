namespace Containerize.Inference.Tests.Building;

/// <summary>Reads a model in short words, for assertions.</summary>
internal static class ModelReading
{
    public static Service Service(this ApplicationModel model, string name) => Assert.Single(model.Services, s => s.Name == name);

    public static ConfigurationKey Key(this ApplicationModel model, string service, string key) => Assert.Single(model.Service(service).Configuration, k => k.Key == key);

    /// <summary>The supply of a key as <c>to: template</c>; empty when it has none.</summary>
    public static string Supply(this ApplicationModel model, string service, string key) => model.Key(service, key).Supply is { } supply ? $"{supply.To}: {supply.Text}" : "";

    public static string[] Edges(this ApplicationModel model) => [.. model.Connections.Select(c => $"{c.From} {c.To} {c.Kind} {c.Target}".TrimEnd())];

    public static string[] Servers(this ApplicationModel model) => [.. model.Infrastructure.Select(i => $"{i.Name} {i.Type}{(i.External ? " external" : "")}")];

    public static string[] Ports(this ApplicationModel model, string service) => [.. model.Service(service).Ports.Select(p => $"{p.Port} {p.Protocol}")];
}
