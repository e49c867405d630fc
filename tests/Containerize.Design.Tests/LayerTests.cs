namespace Containerize.Design.Tests;

/// <summary>Who may know whom. The data goes one way; only one project knows each big library.</summary>
public class LayerTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Containerize.Model"] = [],
        ["Containerize.Detection"] = ["Containerize.Model"],
        ["Containerize.Analyzers"] = ["Containerize.Model", "Containerize.Detection"],
        ["Containerize.Analyzers.CodeFixes"] = ["Containerize.Model", "Containerize.Analyzers"],
        ["Containerize.Analyzers.Package"] = ["Containerize.Model", "Containerize.Detection", "Containerize.Analyzers", "Containerize.Analyzers.CodeFixes"],
        ["Containerize.Workspace"] = ["Containerize.Model", "Containerize.Detection"],
        ["Containerize.Inference"] = ["Containerize.Model"],
        ["Containerize.Generation"] = ["Containerize.Model"],
        ["Containerize.Validation"] = ["Containerize.Model"],
        ["Containerize.Deployment"] = ["Containerize.Model", "Containerize.Generation", "Containerize.Validation"],
        ["Containerize.PullRequests"] = ["Containerize.Generation", "Containerize.Model"],
        ["Containerize.Cli"] = ["Containerize.Analyzers", "Containerize.Deployment", "Containerize.Generation", "Containerize.Inference", "Containerize.PullRequests", "Containerize.Validation", "Containerize.Workspace"],
        ["Containerize.Bot"] = ["Containerize.Deployment", "Containerize.Model", "Containerize.PullRequests"],
    };

    private static readonly IReadOnlyList<ProjectFile> Sources = ProjectFile.Under("src");

    public static TheoryData<string> SourceProjects => new(Sources.Select(project => project.Name));

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void A_project_knows_only_what_it_may_know(string name)
    {
        Assert.True(Allowed.ContainsKey(name), $"{name} has no line in the table of layers");
        var project = Sources.Single(source => source.Name == name);
        Offenders.None(project.Projects.Except(Allowed[name], StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft.Build", "Containerize.Workspace")]
    [InlineData("Microsoft.VisualStudio.SolutionPersistence", "Containerize.Workspace")]
    [InlineData("Scriban", "Containerize.Generation")]
    [InlineData("KubernetesClient", "Containerize.Validation")]
    [InlineData("CliWrap", "Containerize.Deployment")]
    [InlineData("System.CommandLine", "Containerize.Cli")]
    [InlineData("Microsoft.Data.Sqlite", "Containerize.Bot")]
    [InlineData("Octokit.Webhooks", "Containerize.Bot")]
    [InlineData("OpenTelemetry", "Containerize.Bot")]
    [InlineData("Spectre.Console", "Containerize.Cli")]
    public void Only_one_project_names_the_library(string package, string owner)
    {
        var users = Sources.Where(project => project.Packages.Any(name => name.StartsWith(package, StringComparison.Ordinal))).Select(project => project.Name);
        Assert.Equal([owner], users);
    }

    // A library of another name begins with this one's.
    [Fact]
    public void Only_the_engine_of_the_bot_names_the_client_of_GitHub() =>
        Assert.Equal(["Containerize.PullRequests"], Sources.Where(project => project.Packages.Contains("Octokit", StringComparer.Ordinal)).Select(project => project.Name));

    [Theory]
    [InlineData("Microsoft.Build", "Containerize.Workspace")]
    [InlineData("Scriban", "Containerize.Generation")]
    [InlineData("k8s", "Containerize.Validation")]
    [InlineData("KubernetesClient", "Containerize.Validation")]
    public void Only_one_assembly_refers_to_the_library(string library, string owner)
    {
        var others = Assemblies.All.Where(assembly => assembly.GetName().Name != owner);
        Assert.DoesNotContain(others, assembly => assembly.GetReferencedAssemblies().Any(reference => reference.Name!.StartsWith(library, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_model_needs_no_package()
    {
        var model = Sources.Single(project => project.Name == "Containerize.Model");
        Assert.Equal("netstandard2.0", model.TargetFramework);
        Assert.Empty(model.Packages);
    }

    [Fact]
    public void Detection_runs_in_an_editor_as_well_so_it_needs_only_Roslyn_4_14()
    {
        var detection = Sources.Single(project => project.Name == "Containerize.Detection");
        Assert.Equal("netstandard2.0", detection.TargetFramework);
        Assert.Equal(["Microsoft.CodeAnalysis.CSharp"], detection.Packages);
        var roslyn = typeof(Detection.Detector).Assembly.GetReferencedAssemblies().Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.All(roslyn, reference => Assert.Equal(new Version(4, 14, 0, 0), reference.Version));
    }

    [Theory]
    [InlineData("Containerize.Analyzers", "Microsoft.CodeAnalysis.CSharp")]
    [InlineData("Containerize.Analyzers.CodeFixes", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.CSharp.Workspaces")]
    [InlineData("Containerize.Analyzers.Package")]
    public void What_is_packed_for_the_compiler_needs_only_Roslyn(string name, params string[] packages)
    {
        var project = Sources.Single(source => source.Name == name);
        Assert.Equal("netstandard2.0", project.TargetFramework);
        Assert.Equal(packages, project.Packages);
    }

    [Fact]
    public void The_analyzers_run_in_a_compiler_of_Roslyn_4_14()
    {
        var roslyn = typeof(Analyzers.CodeAnalyzer).Assembly.GetReferencedAssemblies().Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(roslyn);
        Assert.All(roslyn, reference => Assert.Equal(new Version(4, 14, 0, 0), reference.Version));
    }

    [Theory]
    [InlineData("Containerize.Cli")]
    [InlineData("Containerize.Bot")]
    public void Nothing_refers_to_what_stands_on_top(string name) =>
        Assert.DoesNotContain(Sources, project => project.Projects.Contains(name));
}
