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
}
