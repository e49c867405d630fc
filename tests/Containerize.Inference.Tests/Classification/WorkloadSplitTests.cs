namespace Containerize.Inference.Tests.Classification;

public class WorkloadSplitTests
{
    [Fact]
    public void A_word_that_migrates_and_returns_is_a_job_beside_the_service()
    {
        var model = new SolutionBuilder().Web(
            "src/Orders.csproj",
            When("migrate", Migration()),
            When("migrate", Facts.Postgres(Facts.ConnectionString("Db"))),
            Unless("migrate", Facts.Feature(Features.HostRun)),
            Unless("migrate", Facts.Health("/hc"))).Infer();
        Assert.Equal(["orders Web ", "orders-migrate Job migrate"], Workloads(model));
        Assert.Equal(["orders-migrate postgres Database Db"], model.Edges());
        Assert.Equal(("src/Orders.csproj", 0, 0), (model.Service("orders-migrate").Project, model.Service("orders-migrate").Ports.Count, model.Service("orders-migrate").Health.Count));
        Assert.NotEmpty(model.Service("orders").Ports);
        Assert.NotEmpty(model.Service("orders").Health);
    }

    [Fact]
    public void Branches_that_run_hosts_of_their_own_are_workloads()
    {
        var model = new SolutionBuilder().Project(
            Projects.Console("src/Tasks.csproj"),
            When("import", Facts.Host(HostKind.Generic)),
            When("import", Facts.Hosted("Importer")),
            When("import", Facts.Feature(Features.HostRun)),
            When("export", Facts.Host(HostKind.Generic)),
            When("export", Facts.Hosted("Exporter")),
            When("export", Facts.Feature(Features.HostRun))).Infer();
        Assert.Equal(["tasks-export Worker export", "tasks-import Worker import"], Workloads(model));
        Assert.Contains("run with export", model.Service("tasks-export").Evidence[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_workload_keeps_the_plain_name()
    {
        var model = new SolutionBuilder().Project(Projects.Console("src/Tasks.csproj"), When("import", Facts.Host(HostKind.Generic)), When("import", Facts.Feature(Features.HostRun))).Infer();
        Assert.Equal(["tasks Worker import"], Workloads(model));
    }

    [Fact]
    public void A_branch_in_a_class_of_its_own_takes_what_the_class_does()
    {
        var solution = new SolutionBuilder().Web("src/Orders.csproj", Unless("migrate", Facts.Feature(Features.HostRun)), InMigrations(Migration()), InMigrations(Facts.Postgres(Facts.ConnectionString("Db"))), Facts.Redis(Facts.ConnectionString("Cache"))).Build();
        var entry = new ScopeMentions(Facts.Program, default, default) { Guarded = EquatableList.Of(new GuardedMention("Migrations", EquatableList.Of(Is("migrate", false)))) };
        var migrations = new ScopeMentions(new Scope("Migrations"), default, default);
        var model = ApplicationInference.Infer(solution with { Facts = EquatableList.Of(solution.Facts[0] with { Mentions = EquatableList.Of(entry, migrations) }) });
        Assert.Equal(["orders Web ", "orders-migrate Job migrate"], Workloads(model));
        Assert.Equal(["orders redis Cache", "orders-migrate postgres Database Db", "orders-migrate redis Cache"], model.Edges());
    }

    [Fact]
    public void A_word_that_only_adds_something_makes_no_workload()
    {
        var model = new SolutionBuilder().Web("src/Orders.csproj", When("--migrate", Migration()), Facts.Feature(Features.HostRun)).Infer();
        Assert.Equal(["orders Web "], Workloads(model));
    }

    [Fact]
    public void A_branch_that_does_nothing_makes_no_workload()
    {
        var model = new SolutionBuilder().Web("src/Orders.csproj", When("--help", Facts.Reads("Text")), Unless("--help", Facts.Feature(Features.HostRun))).Infer();
        Assert.Equal(["orders Web "], Workloads(model));
    }

    [Fact]
    public void A_program_with_many_words_is_not_split()
    {
        var facts = Enumerable.Range(0, 9).SelectMany(i => new Fact[] { When("word" + i, Facts.Host(HostKind.Generic)), When("word" + i, Facts.Feature(Features.HostRun)) });
        Assert.Equal(["tasks Worker "], Workloads(new SolutionBuilder().Project(Projects.Console("src/Tasks.csproj"), [.. facts]).Infer()));
    }

    [Fact]
    public void A_name_that_is_taken_gets_a_number()
    {
        var model = new SolutionBuilder().Web("src/Orders.csproj", When("migrate", Migration()), Unless("migrate", Facts.Feature(Features.HostRun))).Web("src/OrdersMigrate.csproj").Infer();
        Assert.Equal(["orders", "orders-migrate", "orders-migrate-2"], model.Services.Select(s => s.Name));
    }

    private static string[] Workloads(ApplicationModel model) => [.. model.Services.Select(s => $"{s.Name} {s.Kind} {string.Join(' ', s.Arguments)}")];

    private static MigrationFact Migration() => new(Facts.Seen("applies migrations"), Facts.Program, "Db");

    private static Fact InMigrations(Fact fact) => fact with { Scope = new Scope("Migrations", "Run") };

    private static Fact When(string word, Fact fact) => fact with { Conditions = EquatableList.Of(Is(word, false)) };

    private static Fact Unless(string word, Fact fact) => fact with { Conditions = EquatableList.Of(Is(word, true)) };

    private static GuardCondition Is(string word, bool negated) => new(new ArgumentText(ArgumentText.Any), GuardTest.EqualTo, word, negated);
}
