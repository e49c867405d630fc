namespace Containerize.Generation.Tests;

/// <summary>Services of every form: by a clock, with files of their own, with state in memory, with work at the start.</summary>
internal static class ApplicationWithState
{
    /// <summary>The application.</summary>
    public static ApplicationModel Model() => Build.Model(
        [
            Build.Service("board", ServiceKind.Web, Build.Project("src/Board/Board.csproj")) with { Features = EquatableList.Of(Features.SignalR), ShutdownSeconds = 45 },
            Build.Service("cleanup", ServiceKind.Job, Build.Project("src/Cleanup/Cleanup.csproj", "Microsoft.NET.Sdk")) with
            {
                Schedules = EquatableList.Of(new Schedule("0 30 2 ? * SUN", "Cleanup", Build.Seen)),
                Volumes = EquatableList.Of(new Volume("export", "/export", true, Build.Seen)),
                Configuration = EquatableList.Of(Build.Key("ConnectionStrings:Sales", "postgres", "Host={host};Password={password}")),
            },
            Build.Service("ledger", ServiceKind.Web, Build.Project("src/Ledger/Ledger.csproj")) with
            {
                Volumes = EquatableList.Of(new Volume("data", "/data", true, Build.Seen)),
                Migrates = EquatableList.Of("sqlite"),
                Reasons = EquatableList.Of(new Reason("migrates", new Evidence("src/Ledger/Program.cs", 9, 1, "applies migrations", "migration"))),
            },
            Build.Service("nightly", ServiceKind.Web, Build.Project("src/Nightly/Nightly.csproj")) with { Schedules = EquatableList.Of(new Schedule("0 3 * * *", "Report", Build.Seen)) },
            Build.Service("portal", ServiceKind.Web, Build.Project("src/Portal/Portal.csproj")) with
            {
                Features = EquatableList.Of(Features.DataProtection, Features.InMemorySession, Features.StartUpWork),
                Configuration = EquatableList.Of(Build.Key("Ledger:Url", "ledger", "http://{host}:{port}")),
            },
            Build.Service("sales", ServiceKind.Web, Build.Project("src/Sales/Sales.csproj") with { Packages = EquatableList.Of(new PackageReference("Microsoft.EntityFrameworkCore", "8.0.4")) }) with
            {
                Migrates = EquatableList.Of("postgres/sales"),
                Configuration = EquatableList.Of(Build.Key("ConnectionStrings:Sales", "postgres", "Host={host};Password={password}")),
            },
        ],
        [Build.Server("postgres", ServerTypes.Postgres), Build.Server("sqlite", ServerTypes.Sqlite)],
        [
            Build.Edge("cleanup", "postgres", ConnectionKind.Database, "sales"), Build.Edge("ledger", "sqlite", ConnectionKind.Database, "ledger"),
            Build.Edge("portal", "ledger", ConnectionKind.Http), Build.Edge("sales", "postgres", ConnectionKind.Database, "sales"),
        ]);
}
