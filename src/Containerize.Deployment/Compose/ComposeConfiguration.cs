using System.Text.Json;

namespace Containerize.Deployment.Compose;

/// <summary>What compose makes of the files: everything merged, interpolated and limited to the active profiles. It may hold secrets, so only names are kept.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Services">The services that are started, sorted by name.</param>
internal sealed record ComposeConfiguration(string Name, EquatableList<ComposeService> Services)
{
    /// <summary>Reads the output of <c>compose config --format json</c>.</summary>
    /// <param name="json">The output.</param>
    public static ComposeConfiguration Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var services = root.TryGetProperty("services", out var all) && all.ValueKind == JsonValueKind.Object ? all.EnumerateObject().Select(Service) : [];
        var ending = Ending(all).ToHashSet(StringComparer.Ordinal);
        return new ComposeConfiguration(root.GetProperty("name").GetString() ?? "", services.Select(s => s with { IsWaitedForToEnd = ending.Contains(s.Name) }).OrderBy(s => s.Name, StringComparer.Ordinal).ToEquatableList());
    }

    private static IEnumerable<string> Ending(JsonElement services) => services.ValueKind != JsonValueKind.Object ? [] :
        from service in services.EnumerateObject()
        where service.Value.TryGetProperty("depends_on", out var needs) && needs.ValueKind == JsonValueKind.Object
        from need in service.Value.GetProperty("depends_on").EnumerateObject()
        where Text(need.Value, "condition") == "service_completed_successfully"
        select need.Name;

    private static ComposeService Service(JsonProperty property)
    {
        var service = property.Value;
        var built = service.TryGetProperty("build", out var build) && build.ValueKind == JsonValueKind.Object;
        return new ComposeService(property.Name, Text(service, "image"), built)
        {
            DependsOn = service.TryGetProperty("depends_on", out var needs) && needs.ValueKind == JsonValueKind.Object ? needs.EnumerateObject().Select(n => n.Name).Order(StringComparer.Ordinal).ToEquatableList() : default,
            Dockerfile = built ? Path.Combine(Text(build, "context"), Text(build, "dockerfile") is { Length: > 0 } file ? file : "Dockerfile") : "",
            PortNames = Ports(service).ToEquatableList(),
        };
    }

    private static IEnumerable<KeyValuePair<int, string>> Ports(JsonElement service)
    {
        if (!service.TryGetProperty("ports", out var ports) || ports.ValueKind != JsonValueKind.Array) yield break;
        foreach (var port in ports.EnumerateArray())
        {
            if (port.ValueKind == JsonValueKind.Object && port.TryGetProperty("target", out var target) && target.TryGetInt32(out var number)) yield return KeyValuePair.Create(number, Text(port, "name"));
        }
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
