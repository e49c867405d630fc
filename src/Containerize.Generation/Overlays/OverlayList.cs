using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Overlays;

/// <summary>Which environments get an overlay, and what is decided in each.</summary>
internal static class OverlayList
{
    /// <summary>What stands in the settings for no overlay at all.</summary>
    private const string None = "none";

    /// <summary>The longest name of a namespace.</summary>
    private const int LongestLabel = 63;

    // Of the names that .NET itself gives to environments those that are places of deployment. A file for Local or Tests says nothing of a cluster.
    private static readonly string[] Deployed = ["Production", "Staging"];

    /// <summary>The overlays, sorted by name.</summary>
    /// <exception cref="ContainerizeException">One is to have servers that are not generated, or that the base leaves out (<see cref="ExitCode.Usage"/>).</exception>
    public static IReadOnlyList<Overlay> Of(ApplicationPlan plan)
    {
        var settings = plan.Settings.User;
        var files = plan.Model.Services.SelectMany(s => s.Build.Project.ConfigurationFiles).Select(EnvironmentOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var listed = settings.Find(SettingKeys.Overlays) is { } entry
            ? entry.Values.Where(v => v != None)
            : files.Where(f => Deployed.Contains(f) && f != plan.Settings.Environment).Select(f => f.ToLowerInvariant());
        return [.. listed.Concat(settings.Entries.Select(e => e.Overlay).Where(o => o.Length > 0)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => Make(plan, name, files))];
    }

    private static Overlay Make(ApplicationPlan plan, string name, List<string> files)
    {
        var own = plan.Settings.User.Within(name, []);
        var environment = own.Text(SettingKeys.OverlayEnvironment) ?? files.Find(f => f.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? char.ToUpperInvariant(name[0]) + name[1..];
        var given = plan.Settings.User.Entries.Where(e => e.Overlay == name).ToList();
        var space = given.Find(e => e.Key == SettingKeys.Namespace)?.Values[0] ?? (environment == plan.Settings.Environment ? plan.Namespace : Below(plan.Namespace, name));
        if (given.Find(e => e.Key == ServerKeys.Used && e.Values[0] == "true" && plan.Settings.User.Text(ServerKeys.Used, e.Service) == "false") is { } used)
            throw new ContainerizeException(ExitCode.Usage, $"the overlay {name} is to use {used.Service}, which the base leaves out, and an overlay only changes what the base has", $"Write `used: false` for {used.Service} in the overlays that do not use it, and not for all", used.Location);
        var servers = given.Find(e => e.Key == SettingKeys.Infrastructure);
        if (servers?.Values[0] == "true" && !plan.Settings.Infrastructure)
            throw new ContainerizeException(ExitCode.Usage, $"the overlay {name} is to have servers that are not generated", $"Remove {SettingKeys.Infrastructure.Path}: false, or the line of the overlay", servers.Location);
        return new Overlay(name, environment, space, plan.Settings.User.Within(name, [Fixed(SettingKeys.KubernetesEnvironment, environment), Fixed(SettingKeys.Namespace, space)]), servers?.Values[0] == "true" && plan.Servers.Count > 0);
    }

    // Two environments in one namespace would take each other's place.
    private static string Below(string space, string name) => (space.Length + 1 + name.Length > LongestLabel ? space[..(LongestLabel - 1 - name.Length)].TrimEnd('-') : space) + "-" + name;

    private static SettingEntry Fixed(SettingKey key, string value) => new(key, "", EquatableList.Of(value), SettingSource.CommandLine, new SourceLocation(SettingsFile.Name));

    // appsettings.Staging.json
    private static string? EnvironmentOf(string path) =>
        SlashPath.NameOf(path).Split('.') is [var stem, var environment, var ending]
        && stem.Equals("appsettings", StringComparison.OrdinalIgnoreCase) && ending.Equals("json", StringComparison.OrdinalIgnoreCase) && SettingType.Environment.Accepts(environment)
            ? environment
            : null;
}
