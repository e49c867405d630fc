using Containerize.Generation.Settings;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests;

public sealed class GoldenTests
{
    public static TheoryData<string> Names => ["shop", "kinds", "odd", "state"];

    internal static ApplicationModel Application(string name) => name switch { "shop" => Applications.Shop(), "kinds" => Applications.Kinds(), "state" => ApplicationWithState.Model(), _ => Applications.Odd() };

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_the_same_files_as_ever(string name) => Compare("generated-" + name, Application(name), new GenerationSettings());

    [Fact]
    public void Gives_a_complete_set_elsewhere() =>
        Compare("generated-separate", Applications.Shop(), new GenerationSettings { Separate = true, RootFromOutput = "../shop", OutputFromRoot = "../out" });

    [Fact]
    public void Gives_a_local_profile_without_servers() =>
        Compare("generated-local", Applications.Shop(), new GenerationSettings { User = Given.File("profile: local\ninfrastructure: false"), Targets = GenerationTargets.Kubernetes });

    [Fact]
    public void Gives_each_service_its_way_in()
    {
        var (model, user) = ModelSettings.Apply(ApplicationWithWays.Model(), Given.File(ApplicationWithWays.Settings), complete: true);
        Compare("generated-ways", model, new GenerationSettings { User = user, Targets = GenerationTargets.Kubernetes });
    }

    [Fact]
    public void Gives_manifests_for_nodes_with_Windows_and_Secrets_from_a_store()
    {
        var (model, user) = ModelSettings.Apply(ApplicationOnWindows.Model(), Given.File(ApplicationOnWindows.Settings), complete: true);
        Compare("generated-nodes", model, new GenerationSettings { User = user, Targets = GenerationTargets.Kubernetes });
    }

    private static void Compare(string folder, ApplicationModel model, GenerationSettings settings)
    {
        var result = Generator.Generate(model, settings);
        var files = result.Artifacts.ToDictionary(a => a.Path, a => a.Text);
        files.Add("findings.txt", string.Concat(result.Findings.Select(f => f + "\n")));
        files.Add("secrets.txt", string.Concat(result.Secrets.Select(s => s.Command + "\n")));
        Golden.FolderMatches(folder, files);
    }
}
