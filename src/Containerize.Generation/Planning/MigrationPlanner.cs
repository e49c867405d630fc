namespace Containerize.Generation.Planning;

/// <summary>
/// Decides who migrates which database. A project that migrates and ends is a job that the others wait for; a service that migrates when it starts goes on doing so,
/// and where a job migrates the same database it finds nothing left to do. Who needs a database is who has a connection to it.
/// </summary>
internal static class MigrationPlanner
{
    /// <summary>The migrations, jobs first, each kind sorted by migrator.</summary>
    /// <param name="model">The application.</param>
    /// <param name="services">Its services.</param>
    public static IReadOnlyList<PlannedMigration> Plan(ApplicationModel model, IReadOnlyList<PlannedService> services) =>
    [
        .. services.Where(s => s.Service.Migrates.Count > 0)
            .Select(s => Of(model, services, s))
            .OrderBy(m => m.Way).ThenBy(m => m.Migrator.Name, StringComparer.Ordinal),
    ];

    private static PlannedMigration Of(ApplicationModel model, IReadOnlyList<PlannedService> services, PlannedService migrator)
    {
        var databases = Databases(model, migrator);
        return new PlannedMigration(
            migrator,
            migrator.Workload.Form == WorkloadForm.Job ? MigrationWay.Job : MigrationWay.StartUp,
            databases,
            [.. services.Where(s => s != migrator && !(s.Workload.Form == WorkloadForm.Job && s.Service.Migrates.Count > 0) && Databases(model, s).Any(databases.Contains))]);
    }

    // A file is the service's own, however many services keep one of that kind.
    private static MigratedDatabase[] Databases(ApplicationModel model, PlannedService service) =>
    [
        .. model.Connections.Where(c => c.From == service.Name && c.Kind == ConnectionKind.Database && model.Infrastructure.All(i => i.Name != c.To || i.Type != ServerTypes.Sqlite))
            .Select(c => new MigratedDatabase(c.To, c.Target)).Distinct()
            .OrderBy(d => d.Server, StringComparer.Ordinal).ThenBy(d => d.Database, StringComparer.Ordinal),
    ];
}
