namespace Containerize.Generation.Planning;

/// <summary>Which workload migrates which databases, how, and who needs it done. Compose files, manifests and charts follow it alike.</summary>
/// <param name="Migrator">The workload that migrates.</param>
/// <param name="Way">Whether it does so before the others start, or when it starts itself.</param>
/// <param name="Databases">The databases, sorted by server and name; those in files of the migrator's own are not among them.</param>
/// <param name="Waiting">The services that use one of the databases and do not migrate before the others themselves, sorted by name.</param>
internal sealed record PlannedMigration(PlannedService Migrator, MigrationWay Way, IReadOnlyList<MigratedDatabase> Databases, IReadOnlyList<PlannedService> Waiting)
{
    /// <summary>Whether others can wait for the end of it.</summary>
    public bool IsJob => Way == MigrationWay.Job;
}
