using Containerize.Generation.Escaping;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Adds a job with an Entity Framework bundle for each service whose settings ask for one. It reads what the service reads, as a bundle starts the program up to the point where its host is built.</summary>
internal static class MigrationBundles
{
    private const string Design = "Microsoft.EntityFrameworkCore.Design";
    private const string Ending = "-migrations";
    private const int LongestName = 50;

    // The first version that makes bundles.
    private const int First = 6;

    /// <summary>The application with the bundles' connections, and its services with the bundles among them.</summary>
    /// <param name="model">The application.</param>
    /// <param name="services">Its services.</param>
    /// <param name="settings">What the user decides.</param>
    /// <param name="findings">Takes the reason why a bundle cannot be made.</param>
    public static (ApplicationModel Model, IReadOnlyList<PlannedService> Services) Add(ApplicationModel model, IReadOnlyList<PlannedService> services, GenerationSettings settings, FindingSink findings)
    {
        var bundles = new List<PlannedService>();
        var connections = model.Connections.ToList();
        foreach (var service in services.Where(s => settings.User.Text(SettingKeys.Migrations, s.Name) == "bundle"))
        {
            if (Obstacle(service) is { } obstacle)
            {
                findings.Add(GenerationRules.NoBundle, service.Service, $"no bundle of {service.Name}'s migrations is made: {obstacle}");
                continue;
            }

            var bundle = Bundle(service, model, settings);
            bundles.Add(bundle);
            connections.AddRange(model.Connections.Where(c => c.From == service.Name && c.Kind == ConnectionKind.Database).Select(c => c with { From = bundle.Name }));
        }

        return bundles.Count == 0 ? (model, services) : (model with { Connections = connections.ToEquatableList() }, [.. services.Concat(bundles).OrderBy(s => s.Name, StringComparer.Ordinal)]);
    }

    private static string? Obstacle(PlannedService service) => service switch
    {
        { HasOwnDockerfile: true } => "its Dockerfile is the repository's own",
        { Service.MigratedContexts.Count: > 1 } => $"it migrates {service.Service.MigratedContexts.Count} database contexts, and a bundle holds one",
        _ when Version(service) is not { } version => $"{service.Service.Project} does not reference {Design} with a version",
        _ when Framework.MajorOf(Version(service)!) < First => $"Entity Framework Core {Version(service)} makes no bundles",
        _ => null,
    };

    private static string? Version(PlannedService service) =>
        service.Service.Build.Project.Packages.FirstOrDefault(p => p.Name.Equals(Design, StringComparison.OrdinalIgnoreCase))?.Version is { Length: > 0 } version && char.IsAsciiDigit(version[0]) && DockerfileWord.IsPlain(version) ? version : null;

    private static PlannedService Bundle(PlannedService of, ApplicationModel model, GenerationSettings settings)
    {
        var project = of.Service.Build.Project;
        var start = of.Name.Length + Ending.Length > LongestName ? of.Name[..(LongestName - Ending.Length)].TrimEnd('-') : of.Name;
        var databases = model.Connections.Where(c => c.From == of.Name && c.Kind == ConnectionKind.Database).Select(c => c.Target.Length > 0 ? $"{c.To}/{c.Target}" : c.To);
        var service = of.Service with
        {
            Name = start + Ending,
            Kind = ServiceKind.Job,
            Ports = default,
            Health = default,
            Volumes = default,
            Schedules = default,
            Features = default,
            Outward = false,
            Arguments = default,
            Migrates = databases.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList(),
        };
        return new PlannedService(service, Image(of.Image), [], (project.Folder.Length > 0 ? project.Folder + "/" : "") + project.Name + ".Migrations.Dockerfile", HasOwnDockerfile: false, SharesImage: false)
        {
            Workload = new PlannedWorkload(WorkloadForm.Job) { Shutdown = ShutdownPlanner.Plan(service, isCalled: false, settings), StartUp = new PlannedStartUp(0, "") },
            Bundle = new PlannedBundle(Version(of)!, service.MigratedContexts.Count == 1 ? service.MigratedContexts[0] : ""),
        };
    }

    // The tag is the service's own: the two are built of the same sources. A digest is of one image alone.
    private static string Image(string image)
    {
        var plain = image.Split('@')[0];
        var colon = plain.LastIndexOf(':');
        return colon > plain.LastIndexOf('/') ? plain[..colon] + Ending + plain[colon..] : plain + Ending;
    }
}
