using Containerize.Testing;

namespace Containerize.Workspace.Tests;

public sealed class TextFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Configuration_files_are_found_by_name()
    {
        foreach (var name in new[] { "appsettings.json", "appsettings.Production.json", "ocelot.json", "Configuration/yarp.json", "Properties/launchSettings.json", "package.json", "wwwroot/data.json", "bin/appsettings.json" })
        {
            _folder.Write("a/" + name, "{}\r\n");
        }

        var facts = await Reading.ReadAsync(_folder.Write("a/A.csproj", Projects.Web));
        Assert.Equal(
            ["Configuration/yarp.json", "Properties/launchSettings.json", "appsettings.Production.json", "appsettings.json", "ocelot.json"],
            facts.ConfigurationFiles.Select(f => f.Path));
        Assert.All(facts.ConfigurationFiles, f => Assert.Equal("{}\n", f.Text));
        Assert.Equal(facts.ConfigurationFiles.Select(f => f.Path), Assert.Single(facts.Solution.Projects).ConfigurationFiles);
    }

    [Fact]
    public async Task A_configuration_file_that_is_too_large_is_a_notice()
    {
        _folder.Write("appsettings.json", new string(' ', (4 << 20) + 1));
        var notice = Assert.Single((await Reading.ReadAsync(_folder.Write("A.csproj", Projects.Web))).Solution.Notices);
        Assert.Equal(("CTZ0007", "appsettings.json"), (notice.Rule, notice.Location.File));
    }

    [Fact]
    public async Task Deployment_files_are_found_and_our_own_are_not()
    {
        foreach (var name in new[] { "a/Dockerfile", "b.dockerfile", "docker-compose.override.yml", "k8s/api.yaml", "helm/chart/templates/api.yaml", "dapr/components/pubsub.yaml", "docs/notes.yaml", "node_modules/x/Dockerfile", "compose.yaml", "k8s/base/ours.yaml" })
        {
            _folder.Write(name, "text");
        }

        _folder.Write("containerize.lock.json", """{ "files": { "compose.yaml": {}, "k8s/base/ours.yaml": {} } }""");
        _folder.Write("a/A.csproj", Projects.Web);
        var facts = await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("a/A.csproj")));
        Assert.Equal(
            ["a/Dockerfile", "b.dockerfile", "dapr/components/pubsub.yaml", "docker-compose.override.yml", "helm/chart/templates/api.yaml", "k8s/api.yaml"],
            facts.DeploymentFiles.Select(f => f.Path));
    }

    [Fact]
    public async Task Deployment_files_beside_the_code_are_found_and_those_of_other_applications_are_not()
    {
        Directory.CreateDirectory(_folder[".git"]);
        foreach (var name in new[] { "compose.yaml", ".env", "deploy/k8s/api.yaml", "helm/Chart.yaml", "other/compose.yaml", "tests/golden/k8s/api.yaml", "deploy/out/compose.yaml", "src/a/Dockerfile" })
        {
            _folder.Write(name, "text");
        }

        _folder.Write("deploy/out/containerize.lock.json", """{ "files": { "compose.yaml": {}, "../../etc/passwd": {} } }""");
        _folder.Write("src/a/A.csproj", Projects.Web);
        var facts = await Reading.ReadAsync(_folder.Write("src/S.slnx", Projects.Slnx("a/A.csproj")));
        Assert.Equal("src", facts.Solution.RepositoryFolder);
        Assert.Equal(["../.env", "../compose.yaml", "../deploy/k8s/api.yaml", "../helm/Chart.yaml", "a/Dockerfile"], facts.DeploymentFiles.Select(f => f.Path));
    }

    [Fact]
    public async Task Without_a_repository_nothing_above_the_solution_is_looked_at()
    {
        _folder.Write("compose.yaml", "text");
        _folder.Write("src/a/A.csproj", Projects.Web);
        var facts = await Reading.ReadAsync(_folder.Write("src/S.slnx", Projects.Slnx("a/A.csproj")));
        Assert.Equal(("", 0), (facts.Solution.RepositoryFolder, facts.DeploymentFiles.Count));
    }

    [UnixFact]
    public async Task Links_that_lead_out_of_the_repository_are_not_read()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("private.json", "{ \"Password\": \"hunter2\" }");
        _folder.Write("A.csproj", Projects.Web);
        File.CreateSymbolicLink(_folder["appsettings.json"], elsewhere["private.json"]);
        File.CreateSymbolicLink(_folder["Device.cs"], "/dev/zero");
        var facts = await Reading.ReadAsync(_folder["A.csproj"]);
        Assert.Empty(facts.ConfigurationFiles);
        Assert.Equal("CTZ0007", Assert.Single(facts.Solution.Notices).Rule);
    }

    [UnixFact]
    public async Task Links_that_go_in_a_circle_are_not_followed()
    {
        _folder.Write("A.csproj", Projects.Sdk("<PropertyGroup><EnableDefaultItems>false</EnableDefaultItems></PropertyGroup>"));
        _folder.Write("k8s/api.yaml", "text");
        Directory.CreateSymbolicLink(_folder["k8s/again"], _folder.Path);
        var facts = await Reading.ReadAsync(_folder["A.csproj"]);
        Assert.Equal(["k8s/api.yaml"], facts.DeploymentFiles.Select(f => f.Path));
    }
}
