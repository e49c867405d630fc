using Containerize.Testing;

namespace Containerize.Workspace.Tests;

public sealed class OutputRootTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_solutions_folder_is_the_root_when_it_holds_everything()
    {
        Directory.CreateDirectory(_folder[".git"]);
        _folder.Write("src/a/A.csproj", Projects.Library);
        var facts = await Reading.ReadAsync(_folder.Write("src/S.slnx", Projects.Slnx("a/A.csproj")));
        Assert.Equal((".", "S.slnx"), (facts.Solution.Root, facts.Solution.Path));
    }

    [Fact]
    public async Task Restore_files_above_raise_the_root_but_not_beyond_the_repository()
    {
        _folder.Write("global.json", "{}");
        _folder.Write("repo/.git", "gitdir: elsewhere");
        _folder.Write("repo/NuGet.Config", "<configuration />");
        _folder.Write("repo/src/a/A.csproj", Projects.Library);
        var facts = await Reading.ReadAsync(_folder.Write("repo/src/S.slnx", Projects.Slnx("a/A.csproj")));
        Assert.Equal(("..", "src/S.slnx"), (facts.Solution.Root, facts.Solution.Path));
        Assert.Equal(["NuGet.Config", "src/a/A.csproj"], Assert.Single(facts.Solution.Projects).RestoreInputs);
    }

    [Fact]
    public async Task Files_that_only_tests_need_do_not_raise_the_root()
    {
        Directory.CreateDirectory(_folder[".git"]);
        _folder.Write("src/a/A.csproj", Projects.Library);
        _folder.Write("tests/T.csproj", Projects.Sdk("<ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.0.0\" /></ItemGroup>"));
        var facts = await Reading.ReadAsync(_folder.Write("src/S.slnx", Projects.Slnx("a/A.csproj", "../tests/T.csproj")));
        Assert.Equal(".", facts.Solution.Root);
        Assert.Equal(["A"], facts.Solution.Projects.Select(p => p.Name));
    }

    [Fact]
    public async Task Linked_files_and_lock_files_are_inputs()
    {
        Directory.CreateDirectory(_folder[".git"]);
        _folder.Write("shared/Version.cs", "class Version;");
        _folder.Write("src/a/packages.lock.json", "{}");
        _folder.Write("src/a/A.csproj", Projects.Sdk("<ItemGroup><Compile Include=\"..\\..\\shared\\Version.cs\" Link=\"Version.cs\" /></ItemGroup>"));
        var facts = await Reading.ReadAsync(_folder.Write("src/S.slnx", Projects.Slnx("a/A.csproj")));
        var project = Assert.Single(facts.Solution.Projects);
        Assert.Equal("..", facts.Solution.Root);
        Assert.True(project.HasLockFile);
        Assert.Equal(["src/a/A.csproj", "src/a/packages.lock.json"], project.RestoreInputs);
        Assert.Equal(["shared/Version.cs"], project.OutsideInputs);
        Assert.Contains("shared/Version.cs", project.SourceFiles);
    }

    [Fact]
    public async Task Packages_in_a_folder_that_a_configuration_names_are_inputs_of_a_restore_and_those_elsewhere_are_not()
    {
        Directory.CreateDirectory(_folder[".git"]);
        _folder.Write("nuget.config", "<configuration><packageSources><add key=\"own\" value=\".\\packages\" /><add key=\"out\" value=\"../\" /><add key=\"web\" value=\"https://example.com/index.json\" /></packageSources></configuration>");
        _folder.Write("packages/Own.1.0.0.nupkg", "");
        _folder.Write("other/Other.1.0.0.nupkg", "");
        _folder.Write("src/a/A.csproj", Projects.Library);
        var facts = await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("src/a/A.csproj")));
        Assert.Equal(["nuget.config", "packages/Own.1.0.0.nupkg", "src/a/A.csproj"], Assert.Single(facts.Solution.Projects).RestoreInputs);
    }

    [Fact]
    public async Task The_client_that_a_server_builds_is_found_with_its_lock_file_and_version()
    {
        _folder.Write("src/a/client/package.json", "{ \"engines\": { \"node\": \">=20.11 <23\" } }");
        _folder.Write("src/a/client/yarn.lock", "");
        _folder.Write("src/a/A.csproj", Projects.Sdk("<PropertyGroup><SpaRoot>client\\</SpaRoot></PropertyGroup><Target Name=\"P\" AfterTargets=\"ComputeFilesToPublish\"><Exec WorkingDirectory=\"$(SpaRoot)\" Command=\"npm run build\" /></Target>"));
        var project = Assert.Single((await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("src/a/A.csproj")))).Solution.Projects);
        Assert.Equal(("src/a/client", "yarn.lock", "20"), (project.Property("NodeFolder"), project.Property("NodeLockFile"), project.Property("NodeVersion")));
    }

    [Fact]
    public async Task A_client_that_nothing_builds_is_none()
    {
        _folder.Write("src/a/package.json", "{}");
        _folder.Write("src/a/A.csproj", Projects.Library);
        Assert.Equal("", Assert.Single((await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("src/a/A.csproj")))).Solution.Projects).Property("NodeFolder"));
    }
}
