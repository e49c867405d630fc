using Containerize.Testing;

namespace Containerize.Workspace.Tests.Evaluation;

/// <summary>A project of several frameworks is evaluated once where the text says which they are, and twice where it misleads: the result is the same.</summary>
public sealed class ForeseenFrameworksTests : IDisposable
{
    private const string Bare = "<Project Sdk=\"Microsoft.NET.Sdk\" />";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", "net8.0 net10.0", "net10.0")]
    [InlineData("<TargetFramework>net9.0</TargetFramework>", "net9.0", "net9.0")]
    [InlineData("<TargetFrameworks>net8.0</TargetFrameworks><TargetFrameworks>$(TargetFrameworks);net9.0</TargetFrameworks>", "net8.0 net9.0", "net9.0")]
    [InlineData("<TargetFrameworks Condition=\"'$(TargetFramework)' == ''\">net8.0;net9.0</TargetFrameworks>", "net8.0 net9.0", "net9.0")]
    [InlineData("<targetframeworks>net8.0;net10.0</targetframeworks><targetframeworks Condition=\"'$(TargetFramework)' == ''\">net8.0;net9.0</targetframeworks>", "net8.0 net9.0", "net9.0")]
    [InlineData("<TargetFrameworks Condition=\"'$(TargetFramework)' == 'net8.0'\">net8.0;net9.0</TargetFrameworks>", "", "")]
    public async Task What_stands_above_counts(string properties, string frameworks, string chosen)
    {
        _folder.Write("Directory.Build.props", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>");
        await ExpectAsync(Bare, frameworks, chosen);
    }

    [Fact]
    public async Task One_framework_above_beats_several_in_the_project()
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>");
        await ExpectAsync("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFrameworks>net9.0;net10.0</TargetFrameworks></PropertyGroup></Project>", "net9.0 net10.0", "net8.0");
    }

    [Fact]
    public async Task A_nearer_file_that_does_not_lead_on_hides_the_one_above()
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><TargetFrameworks>net9.0;net10.0</TargetFrameworks></PropertyGroup></Project>");
        _folder.Write("src/Directory.Build.props", "<Project />");
        await ExpectAsync(Bare, "", "");
    }

    [Fact]
    public async Task A_file_that_is_imported_for_no_framework_alone_has_the_last_word()
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><TargetFrameworks>net8.0;net9.0</TargetFrameworks></PropertyGroup><Import Project=\"more.props\" Condition=\"'$(TargetFramework)' == ''\" /></Project>");
        _folder.Write("more.props", "<Project><PropertyGroup><TargetFrameworks>net9.0;net10.0</TargetFrameworks></PropertyGroup></Project>");
        await ExpectAsync(Bare, "net9.0 net10.0", "net10.0");
    }

    [Fact]
    public async Task What_stands_behind_the_project_has_the_last_word()
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><TargetFrameworks>net8.0;net9.0</TargetFrameworks></PropertyGroup></Project>");
        _folder.Write("Directory.Build.targets", "<Project><PropertyGroup><TargetFrameworks>net10.0</TargetFrameworks></PropertyGroup></Project>");
        await ExpectAsync(Bare, "net10.0", "net10.0");
    }

    [Fact]
    public async Task A_file_above_that_is_no_XML_says_nothing()
    {
        _folder.Write("src/Directory.Build.props", "<Project><PropertyGroup>");
        await ExpectAsync("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>", "", "");
    }

    private async Task ExpectAsync(string project, string frameworks, string chosen)
    {
        var read = await Reading.ReadProjectAsync(_folder.Write("src/A.csproj", project));
        Assert.Equal(frameworks.Split(' ', StringSplitOptions.RemoveEmptyEntries), read.TargetFrameworks);
        Assert.Equal(chosen, read.TargetFramework);
    }
}
