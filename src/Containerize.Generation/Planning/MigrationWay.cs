namespace Containerize.Generation.Planning;

/// <summary>Who brings a database's schema to what the services expect.</summary>
internal enum MigrationWay
{
    /// <summary>A workload that runs to completion before the services that use the database start.</summary>
    Job,

    /// <summary>The service itself, each time that it starts.</summary>
    StartUp,
}
