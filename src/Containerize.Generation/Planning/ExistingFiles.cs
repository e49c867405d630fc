using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Says where manifests and compose files of the repository's own run the services that the generated ones run: they are not touched, and somebody has to choose.</summary>
internal static class ExistingFiles
{
    private const int MostNamed = 3;

    // Beside one of these no compose file is added, and it is listed as left alone.
    private static readonly string[] InThePlace = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    /// <summary>Says it of manifests and charts.</summary>
    public static void SayManifests(ApplicationPlan plan)
    {
        var services = plan.Services.Where(s => s.Service.Build.ExistingManifests.Count > 0).ToList();
        var found = services.SelectMany(s => s.Service.Build.ExistingManifests).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0) return;
        var first = IsFile(found[0]) ? found[0] : found[0] + "/Chart.yaml";
        var what = found.TrueForAll(IsFile) ? "manifests" : found.Exists(IsFile) ? "manifests and charts" : "charts";
        Say(plan, first, $"the {what} in {Few(Places(found))} run {Of(services, plan)} as well", $"Apply yours or those in k8s/base, never both; set {PlatformKeys.Kubernetes.Path} to false to keep yours alone");
    }

    /// <summary>Says it of compose files that lie elsewhere than where the generated one comes.</summary>
    public static void SayCompose(ApplicationPlan plan)
    {
        var services = plan.Services.Where(s => s.Service.Build.ExistingComposeFiles.Count > 0).ToList();
        var found = services.SelectMany(s => s.Service.Build.ExistingComposeFiles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0 || found.Exists(InThePlace.Contains)) return;
        Say(plan, found[0], $"{Few(found)} {(found.Count == 1 ? "runs" : "run")} {Of(services, plan)} as well", $"Use yours or compose.yaml, never both at once; set {PlatformKeys.Compose.Path} to false to keep yours alone");
    }

    private static void Say(ApplicationPlan plan, string file, string message, string remedy) => plan.Findings.Add(GenerationRules.RunTwice, new SourceLocation(file), "", message, remedy);

    private static string Of(List<PlannedService> some, ApplicationPlan plan) =>
        some.Count <= MostNamed ? string.Join(", ", some.Select(s => s.Name)) : some.Count == plan.Services.Count ? $"all {some.Count} services" : $"{some.Count} of {plan.Services.Count} services";

    // A folder says as much as the many files in it.
    private static List<string> Places(List<string> found)
    {
        var places = found.GroupBy(SlashPath.FolderOf, StringComparer.Ordinal).SelectMany(g => g.Key.Length > 0 && g.Count() > 1 ? [g.Key] : g.AsEnumerable()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (places.Count <= MostNamed) return places;
        var common = SlashPath.FolderOf(places[0]);
        while (!places.TrueForAll(p => p.StartsWith(common + "/", StringComparison.Ordinal)) && common.Length > 0) common = SlashPath.FolderOf(common);
        return common.Length > 0 ? [common] : places;
    }

    private static string Few(List<string> places) => string.Join(", ", places.Take(MostNamed)) + (places.Count > MostNamed ? $" and {places.Count - MostNamed} more" : "");

    private static bool IsFile(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
