using Containerize.Inference.Reach;

namespace Containerize.Inference.Tests.Reach;

public class ReachableFactsTests
{
    private const string App = "src/App/App.csproj";
    private const string Library = "src/Library/Library.csproj";

    [Fact]
    public void A_static_method_of_a_library_counts_when_the_service_calls_it() =>
        Assert.Single(Reached([Mentions("<Program>", "AddCache")], [], In("Extensions", "AddCache", isStatic: true)));

    [Fact]
    public void Its_neighbour_does_not() =>
        Assert.Empty(Reached([Mentions("<Program>", "AddLog")], [], In("Extensions", "AddCache", isStatic: true)));

    [Fact]
    public void A_class_counts_by_way_of_another_class() =>
        Assert.Single(Reached([Mentions("<Program>", "Store")], [Mentions("Store", "Cache"), Mentions("Cache")], In("Cache", "Get")));

    [Fact]
    public void A_base_class_runs_with_its_derivative_and_another_derivative_does_not()
    {
        ScopeMentions[] library = [Derived("RedisCheck", "Check"), Derived("RabbitCheck", "Check"), Mentions("Check"), Mentions("Elsewhere", "RabbitCheck")];
        Assert.Single(Reached([Mentions("<Program>", "RedisCheck")], library, In("Check", "Run")));
        Assert.Empty(Reached([Mentions("<Program>", "RedisCheck")], library, In("RabbitCheck", "Run")));
    }

    [Fact]
    public void A_class_that_nobody_names_is_reached_by_its_interface() =>
        Assert.Single(Reached([Mentions("<Program>", "IHandler")], [Mentions("IHandler"), Derived("OrderHandler", "IHandler")], In("OrderHandler", "Handle")));

    [Fact]
    public void An_interface_of_the_framework_reaches_nothing() =>
        Assert.Empty(Reached([Mentions("<Program>", "IHealthCheck")], [Derived("RedisCheck", "IHealthCheck")], In("RedisCheck", "Check")));

    [Fact]
    public void A_mention_behind_a_guard_counts_when_the_guard_holds()
    {
        var guard = EquatableList.Of(new GuardCondition(Facts.Key("UseCache"), GuardTest.True, "", false));
        var own = Mentions("<Program>") with { Guarded = EquatableList.Of(new GuardedMention("Cache", guard)) };
        Assert.Single(Reached([own], [Mentions("Cache")], In("Cache", "Get"), _ => true));
        Assert.Empty(Reached([own], [Mentions("Cache")], In("Cache", "Get"), _ => false));
    }

    [Fact]
    public void A_package_that_the_solution_itself_makes_counts_as_its_project()
    {
        var referencing = Projects.Web(App) with { Packages = EquatableList.Of(new PackageReference("Shop.Messaging", "1.0.0")) };
        var library = Projects.Web(Library) with { AssemblyName = "Shop.Messaging", OutputType = "Library" };
        var fact = In("Cache", "Get");
        var facts = Solution([referencing, library], [Mentions("<Program>", "Cache")], [Mentions("Cache")], fact);
        Assert.Contains(fact, new ReachableFacts(facts).Of(referencing, new HashSet<string>(), _ => true, new HashSet<string>()));
    }

    private static ServerFact In(string type, string member, bool isStatic = false) =>
        Facts.Redis(Facts.ConnectionString("Redis")) with { Scope = new Scope(type, member, isStatic) };

    private static ScopeMentions Mentions(string type, params string[] names) => new(new Scope(type), names.ToEquatableList(), default);

    private static ScopeMentions Derived(string type, string from) => new(new Scope(type), default, EquatableList.Of(from));

    private static ServerFact[] Reached(ScopeMentions[] own, ScopeMentions[] library, ServerFact fact, Func<EquatableList<GuardCondition>, bool>? holds = null)
    {
        var app = Projects.Web(App) with { ProjectReferences = EquatableList.Of(Library), ProjectClosure = EquatableList.Of(Library) };
        var facts = Solution([app, Projects.Web(Library) with { OutputType = "Library" }], own, library, fact);
        return [.. new ReachableFacts(facts).Of(app, new HashSet<string>(), holds ?? (_ => true), new HashSet<string>()).OfType<ServerFact>()];
    }

    private static SolutionFacts Solution(Project[] projects, ScopeMentions[] own, ScopeMentions[] library, ServerFact fact) => new(
        new Solution("Shop.sln", "Shop", ".", projects.ToEquatableList()) { Listed = projects.Select(p => p.Path).ToEquatableList() },
        EquatableList.Of(new ProjectFacts(App, default, own.ToEquatableList()), new ProjectFacts(Library, EquatableList.Of<Fact>(fact), library.ToEquatableList())),
        default,
        default);
}
