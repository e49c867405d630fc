using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Generation.Settings;
using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Cli.Explaining;

/// <summary>Explains the fields of a service.</summary>
internal static class ServiceExplanation
{
    /// <summary>The explanation of all fields.</summary>
    /// <param name="service">The service.</param>
    /// <param name="analysis">The application that it belongs to.</param>
    /// <param name="evidence">Reads the lines.</param>
    public static Explanation Of(Service service, Analysis analysis, EvidenceReader evidence) => new(
        service.Name,
        $"a service of kind {PublishedName.Of(service.Kind)}, from {service.Project}",
        [.. FieldRules.OfService.Select(rule => new ExplainedField(rule, Values(rule.Field, service, analysis, evidence).ToList()))]);

    private static IEnumerable<ExplainedValue> Values(string field, Service service, Analysis analysis, EvidenceReader evidence)
    {
        // A setting stands in place of everything that was found.
        IReadOnlyList<ExplainedEvidence>? Decided(SettingKey key) => analysis.Settings.Find(key, service.Name) is { } entry ? evidence.Of([entry.Evidence]) : null;

        return field switch
        {
            "name" => [new ExplainedValue("", service.Name, Decided(SettingKeys.ServiceName) ?? Reasons(service, field, evidence))],
            "kind" => [new ExplainedValue("", PublishedName.Of(service.Kind), Decided(SettingKeys.Kind) ?? evidence.Of(service.Evidence))],
            "ports" => service.Ports.Select(port => new ExplainedValue($"{port.Port}", port.Protocol + Only(port.Environments), evidence.Of(port.Evidence))),
            "health" => service.Health.Select(endpoint => new ExplainedValue(endpoint.Path, Probe(endpoint.Probe) + Only(endpoint.Environments), evidence.Of(endpoint.Evidence))),
            "configuration" => service.Configuration.Select(key => new ExplainedValue(key.Key, KeyText(key), evidence.Of(key.Evidence, key.Secret))),
            "connections" => analysis.Model.Connections.Where(connection => connection.From == service.Name)
                .Select(connection => new ExplainedValue(connection.To, ConnectionText.Of(connection, service), evidence.Of(connection.Evidence))),
            "volumes" => service.Volumes.Select(volume => new ExplainedValue(volume.Name, volume.Path + (volume.Persistent ? ", kept" : ", scratch"), evidence.Of(volume.Evidence))),
            "outward" => [new ExplainedValue("", service.Outward ? "yes" : "no", Decided(SettingKeys.Exposure) ?? Reasons(service, field, evidence))],
            "features" => service.Features.Select(feature => new ExplainedValue(feature, "used", Reasons(service, "features." + feature, evidence))),
            "migrates" => service.Migrates.Select(database => new ExplainedValue(database, "migrated", Reasons(service, field, evidence))),
            _ => Build(service, evidence),
        };
    }

    private static IEnumerable<ExplainedValue> Build(Service service, EvidenceReader evidence)
    {
        var project = evidence.Of([new Evidence(service.Project, 1, 1, "the evaluated project", InferenceRules.Project)]);
        yield return new ExplainedValue("framework", service.TargetFramework, project);
        if (service.Build.PinnedSdk.Length > 0)
            yield return new ExplainedValue("sdk", service.Build.PinnedSdk + ", as global.json pins", []);
        var dockerfile = service.Build.ExistingDockerfile;
        yield return new ExplainedValue("dockerfile", dockerfile.Length == 0 ? "generated" : dockerfile + ", the repository's own", Reasons(service, "build.dockerfile", evidence));
        if (service.Build.ExistingContext is { } context)
            yield return new ExplainedValue("context", context.Length == 0 ? "." : context, []);
    }

    private static IReadOnlyList<ExplainedEvidence> Reasons(Service service, string field, EvidenceReader evidence) =>
        evidence.Of(service.Reasons.Where(reason => reason.Field == field).Select(reason => reason.Evidence));

    private static string KeyText(ConfigurationKey key)
    {
        var words = new[]
        {
            key.Secret ? "secret" : "",
            key.Required ? "required" : "",
            key.Supply is { } supply ? (supply.To.Length == 0 ? "supplied by the deployment" : $"supplied with the address of {supply.To}") : "",
            key.Default is { } given && !key.Secret ? $"default {given}" : "",
        };
        var text = string.Join(", ", words.Where(word => word.Length > 0));
        return text.Length == 0 ? "optional" : text;
    }

    private static string Probe(HealthProbe probe) => probe == HealthProbe.Any ? "any probe" : PublishedName.Of(probe);

    private static string Only(EquatableList<string> environments) => environments.Count == 0 ? "" : $" (only in {string.Join(", ", environments)})";
}
