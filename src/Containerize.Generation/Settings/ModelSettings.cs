using System.Globalization;

namespace Containerize.Generation.Settings;

/// <summary>Puts what the user decided in place of what was found: every verb then sees the same application.</summary>
public static class ModelSettings
{
    private static readonly string[] SecretEndings = ["PASSWORD", "PWD", "SECRET", "TOKEN", "APIKEY", "API_KEY", "ACCESSKEY", "ACCESS_KEY", "PRIVATEKEY", "PRIVATE_KEY"];

    private static readonly SettingKey[] Variables = [SettingKeys.ExtraEnvironment, PlatformKeys.ComposeEnvironment, PlatformKeys.KubernetesEnvironment];

    /// <summary>The application as decided, and the settings under the names that its services have then.</summary>
    /// <param name="model">The application as found.</param>
    /// <param name="settings">What the user decided.</param>
    /// <param name="complete">Whether every project could be read: only then a service that the settings name must be there.</param>
    /// <exception cref="ContainerizeException">The settings name a service that is not there, give two the same name, or hold a secret (<see cref="ExitCode.Usage"/>).</exception>
    public static (ApplicationModel Model, UserSettings Settings) Apply(ApplicationModel model, UserSettings settings, bool complete)
    {
        if (settings.Entries.Count == 0) return (model, settings);
        if (complete) RefuseStrays(model, settings);
        RefuseSecrets(model, settings);
        var kept = UnusedServers.Leave(IgnoredProjects.Leave(model, settings), settings);
        var decided = kept with
        {
            Name = settings.Text(SettingKeys.ApplicationName) ?? kept.Name,
            Services = kept.Services.Select(s => Decided(s, settings)).ToEquatableList(),
            Infrastructure = kept.Infrastructure.Select(s => Decided(s, settings)).ToEquatableList(),
        };
        return (ServiceNames.Change(decided, settings), settings.Renamed(name => settings.Text(SettingKeys.ServiceName, name) ?? name));
    }

    /// <summary>Whether it is the settings that let a server run elsewhere: its addresses are then composed as ever, of what they say.</summary>
    /// <param name="server">The server.</param>
    public static bool IsMadeExternal(Infrastructure server) => server.External && server.Evidence.Any(e => e.Detector == SettingEntry.Detector);

    private static Infrastructure Decided(Infrastructure server, UserSettings settings)
    {
        var entry = settings.Find(ServerKeys.Host, server.Name) ?? (settings.Find(ServerKeys.External, server.Name) is { } external && external.Values[0] == "true" ? external : null);
        return entry is null || server.External ? server : server with { External = true, Evidence = server.Evidence.Append(entry.Evidence).ToEquatableList() };
    }

    private static void RefuseStrays(ApplicationModel model, UserSettings settings)
    {
        foreach (var entry in settings.Entries.Where(e => e.Service.Length > 0))
        {
            IReadOnlyList<string> names = entry.Key.IsPerServer ? [.. model.Infrastructure.Select(s => s.Name)] : [.. model.Services.Select(s => s.Name)];
            if (!names.Contains(entry.Service)) throw new ContainerizeException(ExitCode.Usage, $"there is no {(entry.Key.IsPerServer ? "server" : "service")} {entry.Service}", NearestName.Remedy(entry.Service, names), entry.Location);
        }
    }

    private static Service Decided(Service service, UserSettings settings) => service with
    {
        Kind = settings.Text(SettingKeys.Kind, service.Name) is { } kind ? Enum.Parse<ServiceKind>(kind, ignoreCase: true) : service.Kind,
        Outward = settings.Text(SettingKeys.Exposure, service.Name) is { } exposure ? exposure == "public" : service.Outward || settings.Find(IngressKeys.Host, service.Name) is not null,
        Ports = settings.Find(SettingKeys.Ports, service.Name) is { } ports ? Ports(service, ports) : service.Ports,
        Health = Health(service, settings),
        Volumes = Volumes(service, settings),
    };

    // A service that left its port to the image is told the decided one by the deployment; one that names its port in code already listens there.
    private static EquatableList<ServicePort> Ports(Service service, SettingEntry entry)
    {
        var follows = service.Ports.Any(p => p.IsImageDefault);
        return entry.Values.Select(v => v.Split('/'))
            .Select(v => new ServicePort(int.Parse(v[0], NumberStyles.None, CultureInfo.InvariantCulture), v.Length > 1 ? v[1] : "http", default, EquatableList.Of(entry.Evidence)))
            .OrderBy(p => p.Port).DistinctBy(p => p.Port)
            .Select((p, i) => p with { IsImageDefault = follows && i == 0 && p.Protocol == "http" }).ToEquatableList();
    }

    private static EquatableList<HealthEndpoint> Health(Service service, UserSettings settings)
    {
        var health = service.Health.ToList();
        foreach (var (key, probe) in new[] { (SettingKeys.Liveness, HealthProbe.Liveness), (SettingKeys.Readiness, HealthProbe.Readiness), (SettingKeys.Startup, HealthProbe.Startup) })
        {
            if (settings.Find(key, service.Name) is not { } entry) continue;
            health.RemoveAll(h => h.Probe == probe);
            if (entry.Values[0] is var path && (path.StartsWith('/') || path == HealthEndpoint.Grpc)) health.Add(new HealthEndpoint(path, probe, default, EquatableList.Of(entry.Evidence)));
        }

        return health.OrderBy(h => h.Path, StringComparer.Ordinal).ThenBy(h => h.Probe).ToEquatableList();
    }

    private static EquatableList<Volume> Volumes(Service service, UserSettings settings)
    {
        var volumes = service.Volumes.ToList();
        foreach (var (key, persistent) in new[] { (SettingKeys.Scratch, false), (SettingKeys.Persistent, true) })
        {
            if (settings.Find(key, service.Name) is not { } entry) continue;
            foreach (var path in entry.Values)
            {
                var at = volumes.FindIndex(v => v.Path == path);
                if (at >= 0) volumes[at] = volumes[at] with { Persistent = persistent, Evidence = EquatableList.Of(entry.Evidence) };
                else volumes.Add(new Volume(VolumeName(path, volumes), path, persistent, EquatableList.Of(entry.Evidence)));
            }
        }

        return volumes.ToEquatableList();
    }

    private static string VolumeName(string path, List<Volume> others)
    {
        var letters = new string([.. path.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        var name = letters.Length > 40 ? letters[^40..].Trim('-') : letters;
        if (name.Length == 0) name = "data";
        return others.Exists(v => v.Name == name) ? $"{name}-{others.Count(v => v.Name.StartsWith(name, StringComparison.Ordinal)) + 1}" : name;
    }

    private static void RefuseSecrets(ApplicationModel model, UserSettings settings)
    {
        foreach (var service in model.Services)
        {
            foreach (var (name, (_, entry)) in Variables.SelectMany(key => settings.Map(key, service.Name)))
            {
                if (service.Configuration.Any(k => k.Secret && k.Variable.Equals(name, StringComparison.OrdinalIgnoreCase)) || SecretEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                    throw new ContainerizeException(ExitCode.Usage, $"{name} is a secret, and settings are no place for one", $"Remove it; the Secret {service.Name}-settings and compose's own variables hold such values", entry.Location);
            }
        }
    }
}
