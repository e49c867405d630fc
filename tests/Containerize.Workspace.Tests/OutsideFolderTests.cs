using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Workspace.Tests;

/// <summary>A folder of which a build reads every file is known as a folder; one that holds anything else is not.</summary>
public sealed class OutsideFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutsideFolderTests()
    {
        Directory.CreateDirectory(_folder[".git"]);
        foreach (var file in new[] { "templates/a.sbn", "templates/b.sbn", "templates/mail/c.sbn" }) _folder.Write(file, "x");
    }

    [Fact]
    public async Task A_pattern_that_takes_in_all_gives_the_folder() => Assert.Equal(["templates"], (await ReadAsync("../../templates/**/*")).OutsideFolders);

    [Fact]
    public async Task A_folder_in_which_everything_is_named_is_one_too() => Assert.Equal(["templates"], (await ReadAsync("../../templates/a.sbn;../../templates/b.sbn;../../templates/mail/c.sbn")).OutsideFolders);

    [Fact]
    public async Task The_files_stay_known() => Assert.Equal(["templates/a.sbn", "templates/b.sbn", "templates/mail/c.sbn"], (await ReadAsync("../../templates/**/*")).OutsideInputs);

    [Theory]
    [InlineData("../../templates/*.sbn")]
    [InlineData("../../templates/a.sbn;../../templates/mail/*")]
    public async Task A_folder_with_a_file_that_is_not_read_is_none(string include) => Assert.Empty((await ReadAsync(include)).OutsideFolders);

    [Fact]
    public async Task A_file_that_no_pattern_takes_in_makes_it_none_and_leaves_the_folder_beside_it()
    {
        _folder.Write("templates/README.md", "x");
        _folder.Write("templates/mail/d.sbn", "x");
        Assert.Equal(["templates/mail"], (await ReadAsync("../../templates/**/*.sbn")).OutsideFolders);
    }

    [Fact]
    public async Task The_folder_is_no_higher_than_what_it_holds()
    {
        _folder.Write("assets/deep/a.txt", "x");
        _folder.Write("assets/deep/b.txt", "x");
        Assert.Equal(["assets/deep"], (await ReadAsync("../../assets/**/*")).OutsideFolders);
    }

    [Fact]
    public async Task One_file_is_named_itself()
    {
        _folder.Write("assets/a.txt", "x");
        Assert.Empty((await ReadAsync("../../assets/*")).OutsideFolders);
    }

    [Fact]
    public async Task What_an_editor_leaves_behind_changes_nothing()
    {
        _folder.Write("templates/.DS_Store", "x");
        Assert.Equal(["templates"], (await ReadAsync("../../templates/**/*.sbn")).OutsideFolders);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Project> ReadAsync(string include)
    {
        _folder.Write("src/a/A.csproj", Projects.Sdk($"<ItemGroup><EmbeddedResource Include=\"{include}\" /></ItemGroup>"));
        var facts = await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("src/a/A.csproj")));
        return Assert.Single(facts.Solution.Projects);
    }
}
