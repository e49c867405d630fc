using Containerize.Deployment.Engines;
using Containerize.Deployment.Images;
using Containerize.Generation;

namespace Containerize.Deployment.Tests.Images;

public sealed class ImageBuilderTests : IDisposable
{
    private const string Dockerfile = "FROM sdk AS build\nRUN --mount=type=cache,target=/c \\\n    --mount=type=secret,id=nugetconfig,target=/root/N \\\n    dotnet restore\n";

    private readonly TemporaryFolder _folder = new();

    public ImageBuilderTests()
    {
        _folder.Write("a/Dockerfile", Dockerfile);
        _folder.Write("b/Dockerfile", "FROM sdk\n");
    }

    [Fact]
    public async Task One_that_fails_stops_no_other()
    {
        var programs = new ScriptedPrograms(call => call switch
        {
            _ when call.Contains("a/Dockerfile", StringComparison.Ordinal) => ScriptedPrograms.Fails("#5 [build 2/2] RUN dotnet restore\n#5 ERROR: process did not complete successfully: exit code: 1"),
            _ when call.StartsWith("docker image inspect", StringComparison.Ordinal) => ScriptedPrograms.Says("1234\n"),
            _ => ScriptedPrograms.Says("#5 [2/2] RUN x\n#5 DONE 0.1s"),
        });
        var built = await BuildAsync(programs, Image("a"), Image("b"));
        Assert.Equal([BuildOutcome.Failed, BuildOutcome.Built], built.Select(b => b.Outcome));
        Assert.Equal([null, 1234L], built.Select(b => b.Size));
        Assert.Equal("a/Dockerfile(2,1)", built[0].Failure!.Finding.Location.ToString());
    }

    [Fact]
    public async Task An_engine_that_goes_away_is_no_fault_of_the_image()
    {
        var programs = new ScriptedPrograms(_ => ScriptedPrograms.Fails("ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock."));
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => BuildAsync(programs, Image("a")));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
    }

    [Fact]
    public void Context_file_and_tag_are_given_each_as_an_argument_of_its_own()
    {
        var call = Tasks(new BuildOptions(), Image("a"))[0].Call;
        Assert.Equal(["build", "--progress", "plain", "--file", _folder["a/Dockerfile"], "--tag", "shop/a:1.0", "--", Path.GetFullPath(_folder.Path)], call.Arguments);
        Assert.Null(call.Folder);
    }

    [Fact]
    public void A_secret_is_passed_to_the_builds_that_ask_for_it_and_to_no_other()
    {
        var file = _folder.Write("NuGet.Config", "<configuration/>");
        var tasks = Tasks(new BuildOptions { Secrets = new Dictionary<string, string> { ["nugetconfig"] = file } }, Image("a"), Image("b"));
        Assert.Contains($"id=nugetconfig,src={file}", tasks[0].Call.Arguments);
        Assert.DoesNotContain("--secret", tasks[1].Call.Arguments);
    }

    [Fact]
    public void A_secret_in_the_folder_of_secrets_is_found_by_its_name()
    {
        var file = _folder.Write(".containerize/secrets/nugetconfig", "<configuration/>");
        Assert.Contains($"id=nugetconfig,src={file}", Tasks(new BuildOptions(), Image("a"))[0].Call.Arguments);
    }

    [Fact]
    public void A_secret_that_nothing_asks_for_is_wrong_usage()
    {
        var options = new BuildOptions { Secrets = new Dictionary<string, string> { ["nuget"] = "x" } };
        var error = Assert.Throws<ContainerizeException>(() => Tasks(options, Image("a")));
        Assert.Equal((ExitCode.Usage, "name one of: nugetconfig"), (error.ExitCode, error.Remedy));
    }

    [Fact]
    public void A_Dockerfile_that_is_not_there_leads_to_generate()
    {
        var error = Assert.Throws<ContainerizeException>(() => Tasks(new BuildOptions(), Image("c")));
        Assert.Equal((ExitCode.Usage, "there is no c/Dockerfile"), (error.ExitCode, error.What));
        Assert.Contains("containerize generate", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sdk_builds_goes_to_the_local_engine_and_gets_its_whole_name_there()
    {
        _folder.Write("src/A/A.csproj", "<Project/>");
        var programs = new ScriptedPrograms(call => ScriptedPrograms.Says(call.StartsWith("docker image inspect", StringComparison.Ordinal) ? "5" : ""));
        var image = new ImageBuild("a", "registry.example.com/shop/a:1.0", EquatableList.Of("a"))
        {
            Project = "src/A/A.csproj",
            Properties = EquatableList.Of(KeyValuePair.Create("ContainerRepository", "shop/a"), KeyValuePair.Create("ContainerImageTag", "1.0"), KeyValuePair.Create("Odd", "a;b")),
        };
        var engine = new ContainerEngine("docker", "28", programs);
        var built = await new ImageBuilder(engine, new NoProgress()).BuildAsync(ImageTasks.Of([image], _folder.Path, engine, new BuildOptions()), 1, default);
        Assert.Equal(BuildOutcome.Built, built[0].Outcome);
        var calls = programs.Calls.ToList();
        Assert.StartsWith($"dotnet publish {_folder["src/A/A.csproj"]} -t:PublishContainer -c Release -p:LocalRegistry=Docker -p:ContainerRepository=shop/a", calls[0], StringComparison.Ordinal);
        Assert.Contains("-p:Odd=a%3bb", calls[0], StringComparison.Ordinal);
        Assert.Equal("docker tag -- shop/a:1.0 registry.example.com/shop/a:1.0", calls[1]);
    }

    public void Dispose() => _folder.Dispose();

    private static ImageBuild Image(string name) => new(name, $"shop/{name}:1.0", EquatableList.Of(name)) { Dockerfile = $"{name}/Dockerfile" };

    private IReadOnlyList<ImageTask> Tasks(BuildOptions options, params ImageBuild[] images) => ImageTasks.Of(images, _folder.Path, new ContainerEngine("docker", "28", new ScriptedPrograms(_ => null)), options);

    private Task<IReadOnlyList<BuiltImage>> BuildAsync(ScriptedPrograms programs, params ImageBuild[] images)
    {
        var engine = new ContainerEngine("docker", "28", programs);
        return new ImageBuilder(engine, new NoProgress()).BuildAsync(ImageTasks.Of(images, _folder.Path, engine, new BuildOptions()), 2, default);
    }

    private sealed class NoProgress : IBuildProgress
    {
        public void Started(string image)
        {
        }

        public void Step(string image, string step)
        {
        }

        public void Finished(BuiltImage image)
        {
        }
    }
}
