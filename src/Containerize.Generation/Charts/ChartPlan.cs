using System.Text.RegularExpressions;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Charts;

/// <summary>What a chart says of itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
internal sealed partial record ChartPlan(string Name, string Version)
{
    /// <summary>The version of the application; empty where the services have none in common.</summary>
    public string AppVersion { get; init; } = "";

    /// <summary>Whether the services have a version in common.</summary>
    public bool HasAppVersion => AppVersion.Length > 0;

    /// <summary>The commands that create Secrets, as text of a Go template.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Whether Secrets must be there.</summary>
    public bool HasSecrets => Secrets.Count > 0;

    /// <summary>The workloads that give databases their schema.</summary>
    public IReadOnlyList<string> Migrators { get; init; } = [];

    /// <summary>Whether a database gets its schema from one of them.</summary>
    public bool HasMigrators => Migrators.Count > 0;

    /// <summary>The services that face outward, with the port of each.</summary>
    public IReadOnlyList<ChartEntrance> Entrances { get; init; } = [];

    /// <summary>Whether a service faces outward.</summary>
    public bool HasEntrances => Entrances.Count > 0;

    /// <summary>Plans it.</summary>
    public static ChartPlan Of(ApplicationPlan plan, ChartValue values, IReadOnlyList<SecretCommand> secrets)
    {
        var tags = (values.Find("services")?.Entries ?? []).Select(s => s.Value.Find("image")?.Find("tag")?.Default?.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var common = tags is [var only] ? only : "";
        return new ChartPlan(plan.Model.Name, SemanticVersion().IsMatch(common) ? common : ImageName.DefaultTag)
        {
            AppVersion = common,
            Secrets = [.. secrets.Select(s => GoTemplateText.Literal(s.Command).Replace($" --namespace {plan.Namespace} ", " --namespace {{ .Release.Namespace }} ", StringComparison.Ordinal))],
            Migrators = [.. plan.Migrations.Where(m => m.IsJob).Select(m => m.Migrator.Name)],
            Entrances = [.. plan.Services.Where(s => s.Service.Outward && s.Ports.Count > 0).Select(s => new ChartEntrance(s.Name, s.Ports[0].Service, s.Ports[0].Number))],
        };
    }

    [GeneratedRegex(@"\A(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-[A-Za-z][0-9A-Za-z.-]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SemanticVersion();
}
