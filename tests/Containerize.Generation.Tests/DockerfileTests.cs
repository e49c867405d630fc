using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests;

/// <summary>How a project is published decides what its Dockerfile says.</summary>
public sealed class DockerfileTests
{
    [Fact]
    public void A_folder_that_is_read_whole_is_copied_and_let_in_by_its_name()
    {
        var project = Project("net10.0") with { OutsideInputs = EquatableList.Of("loose/a.txt", "templates/a.sbn", "templates/mail/b.sbn"), OutsideFolders = EquatableList.Of("templates") };
        var result = Generate(project);
        Assert.Contains("COPY templates/ templates/\n", result.Artifacts.Single(a => a.Path.EndsWith("/Dockerfile", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        Assert.Contains("COPY loose/a.txt loose/\n", result.Artifacts.Single(a => a.Path.EndsWith("/Dockerfile", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        var ignored = result.Artifacts.Single(a => a.Path == ".dockerignore").Text;
        Assert.Contains("!templates\n", ignored, StringComparison.Ordinal);
        Assert.DoesNotContain("a.sbn", ignored, StringComparison.Ordinal);
        Assert.Contains("path: \"./templates/\"\n", Generator.Generate(Build.Model([Build.Service("api", ServiceKind.Web, project)]), new GenerationSettings()).Artifacts.Single(a => a.Path == "compose.yaml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_a_file_that_a_pattern_leaves_out_is_copied_file_by_file()
    {
        var project = Project("net10.0") with { OutsideInputs = EquatableList.Of("templates/.env", "templates/a.sbn"), OutsideFolders = EquatableList.Of("templates") };
        Assert.Contains("COPY templates/.env templates/a.sbn templates/\n", Text(project), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net10.0", "sdk:10.0-noble-aot AS build", false)]
    [InlineData("net9.0", "sdk:9.0-noble AS build", true)]
    public void Native_code_is_linked_by_the_SDKs_image_or_by_what_is_installed(string framework, string sdk, bool installed)
    {
        var text = Text(Project(framework, ("PublishAot", "true")));
        Assert.Contains(sdk, text, StringComparison.Ordinal);
        Assert.Equal(installed, text.Contains("--no-install-recommends clang zlib1g-dev", StringComparison.Ordinal));
        Assert.Contains("/runtime-deps:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("$BUILDPLATFORM", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PublishTrimmed", "--self-contained ", "ENTRYPOINT [\"./Api\"]")]
    [InlineData("SelfContained", "--self-contained ", "ENTRYPOINT [\"./Api\"]")]
    [InlineData("PublishReadyToRun", "--no-self-contained ", "ENTRYPOINT [\"dotnet\", \"Api.dll\"]")]
    [InlineData("PublishSingleFile", "--no-self-contained ", "ENTRYPOINT [\"./Api\"]")]
    public void One_architecture_is_restored_and_published_alike(string property, string publish, string start)
    {
        var text = Text(Project("net10.0", (property, "true")));
        Assert.Equal(2, text.Split("-a \"$TARGETARCH\"").Length - 1);
        Assert.Contains(publish, text, StringComparison.Ordinal);
        Assert.Contains(start, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_file_holds_for_one_architecture_only_where_the_project_names_both()
    {
        var without = Project("net10.0", ("PublishReadyToRun", "true")) with { HasLockFile = true };
        var result = Generate(without);
        Assert.DoesNotContain("--locked-mode", result.Artifacts[0].Text, StringComparison.Ordinal);
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0111");
        Assert.Contains("--locked-mode", Text(Project("net10.0", ("PublishReadyToRun", "true"), ("RuntimeIdentifiers", "linux-x64;linux-arm64")) with { HasLockFile = true }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "sdk:10.0.204-noble")]
    [InlineData("latestpatch", "sdk:10.0.204-noble")]
    [InlineData("latestfeature", "sdk:10.0-noble")]
    [InlineData("latestmajor", "sdk:10.0-noble")]
    public void The_SDK_is_one_that_global_json_takes(string rollForward, string sdk)
    {
        var project = Project("net10.0");
        var service = Service(project);
        var text = Generate(service with { Build = service.Build with { PinnedSdk = "10.0.204", SdkRollForward = rollForward } }).Artifacts[0].Text;
        Assert.Contains(sdk + " AS build", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("package-lock.json", "npm ci --prefix \"src/Api/client\"")]
    [InlineData("yarn.lock", "corepack enable && yarn --cwd \"src/Api/client\" install --frozen-lockfile")]
    [InlineData("pnpm-lock.yaml", "corepack enable && pnpm --dir \"src/Api/client\" install --frozen-lockfile")]
    [InlineData("", "npm install --prefix \"src/Api/client\"")]
    public void A_client_is_built_with_Node_and_its_packages_are_a_layer_of_their_own(string lockFile, string command)
    {
        var result = Generate(Project("net10.0", ("NodeFolder", "src/Api/client"), ("NodeLockFile", lockFile), ("NodeVersion", "22")));
        var text = result.Artifacts[0].Text;
        Assert.Contains("FROM --platform=$BUILDPLATFORM node:22-bookworm-slim AS node\n", text, StringComparison.Ordinal);
        string[] files = lockFile.Length > 0 ? ["src/Api/client/package.json", "src/Api/client/" + lockFile] : ["src/Api/client/package.json"];
        Assert.Contains($"COPY {string.Join(' ', files.Order(StringComparer.Ordinal))} src/Api/client/\n", text, StringComparison.Ordinal);
        Assert.Contains(command, text, StringComparison.Ordinal);
        Assert.True(text.IndexOf(command, StringComparison.Ordinal) < text.IndexOf("COPY src/Api/ src/Api/", StringComparison.Ordinal));
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0116");
    }

    [Theory]
    [InlineData("", "ENTRYPOINT [\"dotnet\", \"Api.dll\", \"--always\"]\nCMD [\"--usually\"]\n")]
    [InlineData("DefaultArgs", "ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"dotnet\", \"Api.dll\", \"--always\", \"--usually\"]\n")]
    [InlineData("None", "ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"--usually\"]\n")]
    public void The_command_is_what_the_SDK_would_make_of_the_projects_items(string instruction, string expected)
    {
        ProjectItem[] items = [new("ContainerAppCommandArgs", "--always", default), new("ContainerDefaultArgs", "--usually", default)];
        ProjectItem[] entry = [new("ContainerEntrypoint", "tini", default), new("ContainerEntrypointArgs", "--", default)];
        var project = Project("net10.0", ("ContainerAppCommandInstruction", instruction)) with { ContainerItems = (instruction.Length > 0 ? [.. items, .. entry] : items).ToEquatableList() };
        Assert.EndsWith(expected, Text(project), StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_says_what_the_project_says_of_itself_and_no_password()
    {
        var text = Text(Project("net10.0", ("Version", "2.1.0"), ("Description", "A \"catalog\""), ("RepositoryUrl", "https://me:letmein@example.com/shop"), ("PackageLicenseExpression", "MIT")));
        Assert.Contains("LABEL org.opencontainers.image.description=\"A \\\"catalog\\\"\"\n", text, StringComparison.Ordinal);
        Assert.Contains("LABEL org.opencontainers.image.licenses=\"MIT\"\n", text, StringComparison.Ordinal);
        Assert.Contains("LABEL org.opencontainers.image.version=\"2.1.0\"\n", text, StringComparison.Ordinal);
        Assert.Contains("LABEL org.opencontainers.image.title=\"Api\"\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("letmein", text, StringComparison.Ordinal);
        Assert.DoesNotContain("LABEL", Text(Project("net10.0", ("ContainerGenerateLabels", "false"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_with_a_secret_is_left_out_and_said()
    {
        var project = Project("net10.0") with { ContainerItems = EquatableList.Of(new ProjectItem("ContainerEnvironmentVariable", "API_TOKEN", EquatableList.Of(KeyValuePair.Create("Value", "letmein")))) };
        var result = Generate(project);
        Assert.DoesNotContain("letmein", result.Artifacts[0].Text, StringComparison.Ordinal);
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0119" && !f.Message.Contains("letmein", StringComparison.Ordinal));
    }

    [Fact]
    public void What_runs_on_Windows_alone_gets_a_Dockerfile_for_Windows_and_nothing_for_Linux()
    {
        var result = Generator.Generate(Build.Model([Service(Project("net10.0-windows"))]), new GenerationSettings());
        Assert.Contains("FROM mcr.microsoft.com/dotnet/aspnet:10.0-windowsservercore-ltsc2025\n", Assert.Single(result.Artifacts, a => a.Kind == ArtifactKind.Dockerfile).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Artifacts, a => a.Path.StartsWith("k8s/base/api/", StringComparison.Ordinal));
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0118");
    }

    [Fact]
    public void The_context_is_what_is_copied_and_a_hostile_name_is_no_pattern()
    {
        var project = Build.Project("src/a+b (x)/Api.csproj");
        var text = Generate(Service(project)).Artifacts.Single(a => a.Kind == ArtifactKind.DockerIgnore).Text;
        Assert.Contains("\n**\n!Directory.Packages.props\n!global.json\n!src/a\\+b \\(x\\)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Dockerfile_of_the_repositorys_own_keeps_what_it_copies()
    {
        var own = Service(Build.Project("src/Own/Own.csproj")) with { Name = "own" };
        own = own with { Build = own.Build with { ExistingDockerfile = "src/Own/Dockerfile", ExistingContext = "." } };
        var result = Generator.Generate(Build.Model([Service(Project("net10.0")), own]), new GenerationSettings { Targets = GenerationTargets.Dockerfile });
        Assert.DoesNotContain("\n**\n", Assert.Single(result.Artifacts, a => a.Kind == ArtifactKind.DockerIgnore).Text, StringComparison.Ordinal);
    }

    private static Project Project(string framework, params (string Name, string Value)[] properties) => Build.Project("src/Api/Api.csproj", framework: framework, properties: properties);

    private static Service Service(Project project) => Build.Service("api", ServiceKind.Web, project);

    private static GenerationResult Generate(Project project) => Generate(Service(project));

    private static GenerationResult Generate(Service service)
    {
        var result = Generator.Generate(Build.Model([service]), new GenerationSettings { Targets = GenerationTargets.Dockerfile });
        return result with { Artifacts = result.Artifacts.OrderBy(a => a.Kind).ToEquatableList() };
    }

    private static string Text(Project project) => Generate(project).Artifacts[0].Text;
}
