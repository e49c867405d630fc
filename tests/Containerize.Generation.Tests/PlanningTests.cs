namespace Containerize.Generation.Tests;

public sealed class PlanningTests
{
    [Fact]
    public void A_circle_of_calls_is_cut_and_said()
    {
        var result = Generator.Generate(
            Build.Model(
                [Build.Service("a", ServiceKind.Web, Build.Project("src/A/A.csproj")), Build.Service("b", ServiceKind.Web, Build.Project("src/B/B.csproj"))],
                edges: [Build.Edge("a", "b", ConnectionKind.Http), Build.Edge("b", "a", ConnectionKind.Http)]),
            new GenerationSettings { Targets = GenerationTargets.Compose });
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0103" && f.Message.Contains("b does not wait for a", StringComparison.Ordinal));
        Assert.Equal(1, Text(result, "compose.yaml").Split("service_started").Length - 1);
    }

    [Fact]
    public void The_repositorys_own_Dockerfile_is_used_and_not_generated()
    {
        var result = Generator.Generate(Build.Model([Own("docker/api.Dockerfile", "docker")]), new GenerationSettings());
        Assert.DoesNotContain(result.Artifacts, a => a.Kind == ArtifactKind.Dockerfile);
        Assert.Contains("context: docker\n      dockerfile: api.Dockerfile\n", Text(result, "compose.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Findings, f => f.Rule == "CTZ0104");
    }

    [Fact]
    public void Says_that_nothing_gives_the_context_of_a_Dockerfile() =>
        Assert.Contains(Generator.Generate(Build.Model([Own("src/Api/Dockerfile", null)]), new GenerationSettings()).Findings, f => f.Rule == "CTZ0104");

    [Fact]
    public void A_Dockerfile_of_ours_is_generated_again() =>
        Assert.Contains(Generator.Generate(Build.Model([Own("src/Api/Dockerfile", ".")]), new GenerationSettings { Owned = EquatableList.Of("src/Api/Dockerfile") }).Artifacts, a => a.Path == "src/Api/Dockerfile");

    [Fact]
    public void A_complete_set_has_its_own_Dockerfile_and_ignore_file()
    {
        var result = Generator.Generate(Build.Model([Own("src/Api/Dockerfile", ".")]), new GenerationSettings { Separate = true, RootFromOutput = "..", OutputFromRoot = "out" });
        Assert.Contains(result.Artifacts, a => a.Path == "src/Api/Dockerfile.dockerignore");
        Assert.Contains("context: \"..\"\n      dockerfile: out/src/Api/Dockerfile\n", Text(result, "compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_password_is_in_any_file()
    {
        foreach (var artifact in Generator.Generate(Applications.Shop(), new GenerationSettings()).Artifacts)
        {
            Assert.DoesNotMatch("(?i)password=[^$\\s\"]", artifact.Text);
        }
    }

    [Fact]
    public void A_jobs_name_follows_its_content()
    {
        var first = JobName("1");
        Assert.Matches("^job-[0-9a-f]{8}$", first);
        Assert.Equal(first, JobName("1"));
        Assert.NotEqual(first, JobName("2"));
    }

    [Fact]
    public void A_probe_uses_only_what_exists_in_production()
    {
        var service = Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj")) with
        {
            Health = EquatableList.Of(new HealthEndpoint("/dev", HealthProbe.Any, EquatableList.Of("Development"), Build.Seen)),
        };
        var result = Generator.Generate(Build.Model([service]), new GenerationSettings());
        Assert.DoesNotContain("/dev", Text(result, "k8s/base/api/deployment.yaml"), StringComparison.Ordinal);
        Assert.Contains("tcpSocket", Text(result, "k8s/base/api/deployment.yaml"), StringComparison.Ordinal);
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0102");
    }

    [Fact]
    public void A_framework_for_Windows_alone_gets_no_image_and_a_finding()
    {
        var result = Generator.Generate(Build.Model([Build.Service("old", ServiceKind.Web, Build.Project("src/Old/Old.csproj", framework: "net48"))]), new GenerationSettings());
        Assert.Empty(result.Artifacts);
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0105");
    }

    [Fact]
    public void Every_server_recipe_gives_valid_files()
    {
        var types = Servers.ServerCatalogue.All.Select(r => r.Type).ToArray();
        Assert.Equal(types.Distinct(), types);
        var result = Generator.Generate(
            Build.Model(
                [Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj"))],
                types.Select(t => Build.Server(t, t)),
                types.Select(t => Build.Edge("api", t, ConnectionKind.Database, "one"))),
            new GenerationSettings());
        Assert.All(types, t => Assert.Contains(result.Artifacts, a => a.Path == $"k8s/infrastructure/{t}/statefulset.yaml"));
        Assert.All(Servers.ServerCatalogue.All, r => Assert.DoesNotContain("latest", r.Image, StringComparison.Ordinal));
        Assert.All(Servers.ServerCatalogue.All, r => Assert.Contains(':', r.Image));
    }

    private static string JobName(string value)
    {
        var job = Build.Service("job", ServiceKind.Job, Build.Project("src/Job/Job.csproj", "Microsoft.NET.Sdk")) with { Configuration = EquatableList.Of(Build.Key("A", "", value)) };
        var text = Text(Generator.Generate(Build.Model([job]), new GenerationSettings()), "k8s/base/job/job.yaml");
        return text.Split("  name: ")[1].Split('\n')[0];
    }

    private static Service Own(string dockerfile, string? context)
    {
        var service = Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj"));
        return service with { Build = service.Build with { ExistingDockerfile = dockerfile, ExistingContext = context } };
    }

    private static string Text(GenerationResult result, string path) => Assert.Single(result.Artifacts, a => a.Path == path).Text;
}
