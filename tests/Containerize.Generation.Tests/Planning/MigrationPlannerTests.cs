using Containerize.Generation.Planning;

namespace Containerize.Generation.Tests.Planning;

public sealed class MigrationPlannerTests
{
    [Fact]
    public void A_job_that_migrates_is_waited_for_by_those_that_use_its_database()
    {
        var migration = Assert.Single(Plan(Applications.Shop()));
        Assert.Equal(("migrator", MigrationWay.Job), (migration.Migrator.Name, migration.Way));
        Assert.Equal([new MigratedDatabase("postgres", "catalog")], migration.Databases);
        Assert.Equal(["catalog"], migration.Waiting.Select(s => s.Name));
    }

    [Fact]
    public void A_service_that_migrates_when_it_starts_is_waited_for_by_the_others_alone()
    {
        var migration = Assert.Single(Plan(Two(ServiceKind.Web, "postgres", ServerTypes.Postgres)));
        Assert.Equal(MigrationWay.StartUp, migration.Way);
        Assert.Equal(["reader"], migration.Waiting.Select(s => s.Name));
    }

    [Fact]
    public void A_job_comes_before_a_service_that_migrates_the_same_database_when_it_starts()
    {
        var model = Two(ServiceKind.Job, "postgres", ServerTypes.Postgres);
        var both = model with { Services = model.Services.Select(s => s with { Migrates = EquatableList.Of("postgres/app") }).ToEquatableList() };
        var plan = Plan(both);
        Assert.Equal([("writer", MigrationWay.Job), ("reader", MigrationWay.StartUp)], plan.Select(m => (m.Migrator.Name, m.Way)));
        Assert.Equal(["reader"], plan[0].Waiting.Select(s => s.Name));
        Assert.Empty(plan[1].Waiting);
    }

    [Fact]
    public void Nobody_waits_for_a_file_of_anothers()
    {
        var migration = Assert.Single(Plan(Two(ServiceKind.Web, "sqlite", ServerTypes.Sqlite)));
        Assert.Empty(migration.Databases);
        Assert.Empty(migration.Waiting);
    }

    [Fact]
    public void Without_migrations_there_is_no_plan_for_any() => Assert.Empty(Plan(Applications.Kinds()));

    private static ApplicationModel Two(ServiceKind writer, string server, string type) => Build.Model(
        [Build.Service("reader", ServiceKind.Web, Build.Project("src/Reader/Reader.csproj")), Build.Service("writer", writer, Build.Project("src/Writer/Writer.csproj")) with { Migrates = EquatableList.Of(server + "/app") }],
        [Build.Server(server, type)],
        [Build.Edge("reader", server, ConnectionKind.Database, "app"), Build.Edge("writer", server, ConnectionKind.Database, "app")]);

    private static IReadOnlyList<PlannedMigration> Plan(ApplicationModel model) => ApplicationPlan.Of(model, new GenerationSettings(), new FindingSink()).Migrations;
}
