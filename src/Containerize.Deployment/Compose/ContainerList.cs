using System.Globalization;
using System.Text.Json;
using Containerize.Deployment.Engines;

namespace Containerize.Deployment.Compose;

/// <summary>Asks the engine for the containers of a project.</summary>
/// <param name="engine">The engine.</param>
/// <param name="project">The project's name.</param>
internal sealed class ContainerList(ContainerEngine engine, string project)
{
    private const string Label = "com.docker.compose.";

    /// <summary>The containers, ended ones included, sorted by service.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">The engine does not answer (<see cref="ExitCode.Unavailable"/>).</exception>
    public async Task<IReadOnlyList<ContainerState>> ReadAsync(CancellationToken ct)
    {
        var list = await engine.AskAsync(ct, "ps", "--all", "--quiet", "--no-trunc", "--filter", $"label={Label}project={project}").ConfigureAwait(false);
        if (!list.Succeeded) throw EngineFault.Gone(engine, list);
        var ids = list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length == 0) return [];

        // A container that was removed between the two questions is an error to the second one, which answers for all others.
        var answer = await engine.AskAsync(ct, ["inspect", "--type", "container", "--", .. ids]).ConfigureAwait(false);
        return [.. Read(answer.Output).OrderBy(c => c.Service, StringComparer.Ordinal)];
    }

    /// <summary>Reads the output of <c>inspect</c>; runs of a service by hand are left out.</summary>
    /// <param name="json">The output.</param>
    public static IReadOnlyList<ContainerState> Read(string json)
    {
        if (json.AsSpan().TrimStart().IsEmpty) return [];
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Where(c => c.At("Config", "Labels", Label + "oneoff")?.GetString() != "True").Select(Container)];
    }

    private static ContainerState Container(JsonElement c) => new(c.Text("Id"), c.Text("Config", "Labels", Label + "service"), c.Text("State", "Status"))
    {
        ExitCode = (int)c.Number("State", "ExitCode"),
        OutOfMemory = c.At("State", "OOMKilled") is { ValueKind: JsonValueKind.True },
        Error = c.Text("State", "Error"),
        Health = c.Text("State", "Health", "Status") is "none" ? "" : c.Text("State", "Health", "Status"),
        HealthOutput = c.At("State", "Health", "Log") is { ValueKind: JsonValueKind.Array } log && log.GetArrayLength() > 0 ? log[log.GetArrayLength() - 1].Text("Output").Trim() : "",
        HealthTest = c.At("Config", "Healthcheck", "Test") is { ValueKind: JsonValueKind.Array } test ? string.Join(' ', test.EnumerateArray().Skip(1).Select(t => t.GetString())) : "",
        Restarts = (int)c.Number("RestartCount"),
        IsRestarted = c.Text("HostConfig", "RestartPolicy", "Name") is not ("" or "no"),
        StartedAt = DateTimeOffset.TryParse(c.Text("State", "StartedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var started) ? started : default,
        Folder = c.Text("Config", "Labels", Label + "project.working_dir"),
        Memory = c.Number("HostConfig", "Memory"),
        Ports = Ports(c).Distinct().OrderBy(p => p.Container).ThenBy(p => p.Number).ToEquatableList(),
    };

    private static IEnumerable<OpenedPort> Ports(JsonElement c)
    {
        if (c.At("NetworkSettings", "Ports") is not { ValueKind: JsonValueKind.Object } ports) yield break;
        foreach (var port in ports.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array))
        {
            foreach (var opened in port.Value.EnumerateArray())
            {
                if (int.TryParse(port.Name.Split('/')[0], out var inside) && int.TryParse(opened.Text("HostPort"), out var outside)) yield return new OpenedPort(inside, opened.Text("HostIp"), outside);
            }
        }
    }
}
