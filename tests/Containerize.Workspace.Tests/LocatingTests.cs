using Containerize.Model;
using Containerize.Testing;
using Containerize.Workspace.Locating;

namespace Containerize.Workspace.Tests;

public sealed class LocatingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_path_that_does_not_exist_is_a_usage_error()
    {
        var failure = await Reading.FailureAsync(_folder["nowhere"]);
        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_a_usage_error()
    {
        var failure = await Reading.FailureAsync(_folder.Path);
        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.Contains("holds no solution", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_a_usage_error() =>
        Assert.Equal(ExitCode.Usage, (await Reading.FailureAsync(_folder.Write("notes.txt", "hello"))).ExitCode);

    [Fact]
    public async Task Several_solutions_at_the_top_are_listed()
    {
        _folder.Write("A.slnx", Projects.Slnx());
        _folder.Write("B.slnx", Projects.Slnx());
        var failure = await Reading.FailureAsync(_folder.Path);
        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.Contains("A.slnx, B.slnx", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_solution_at_the_top_wins_over_those_below()
    {
        _folder.Write("Top.slnx", Projects.Slnx("a/A.csproj"));
        _folder.Write("a/A.csproj", Projects.Library);
        _folder.Write("a/Inner.slnx", Projects.Slnx("A.csproj"));
        Assert.Equal("Top", (await Reading.ReadAsync(_folder.Path)).Solution.Name);
    }

    [Fact]
    public async Task The_only_solution_below_is_found()
    {
        _folder.Write("deep/down/Only.slnx", Projects.Slnx("A.csproj"));
        _folder.Write("deep/down/A.csproj", Projects.Library);
        Assert.Equal("Only", (await Reading.ReadAsync(_folder.Path)).Solution.Name);
    }

    [Fact]
    public async Task A_filter_reads_only_the_projects_that_it_names()
    {
        _folder.Write("All.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj"));
        _folder.Write("a/A.csproj", Projects.Library);
        _folder.Write("b/B.csproj", Projects.Library);
        var filter = _folder.Write("Part.slnf", """{ "solution": { "path": "All.slnx", "projects": [ "b\\B.csproj" ] } }""");
        var facts = await Reading.ReadAsync(filter);
        Assert.Equal(["b/B.csproj"], facts.Solution.Listed);
    }

    [Fact]
    public async Task A_malformed_filter_is_located()
    {
        var failure = await Reading.FailureAsync(_folder.Write("Part.slnf", "{\n  \"solution\": {,\n}"));
        Assert.Equal(ExitCode.Solution, failure.ExitCode);
        Assert.Equal(2, failure.Location!.Line);
    }

    [Fact]
    public async Task A_malformed_slnx_is_located()
    {
        var failure = await Reading.FailureAsync(_folder.Write("Bad.slnx", "<Solution>\n  <Project Path=\n</Solution>"));
        Assert.Equal(ExitCode.Solution, failure.ExitCode);
        Assert.True(failure.Location!.Line > 1, failure.Message);
    }

    [Fact]
    public async Task A_malformed_sln_is_a_solution_error()
    {
        var failure = await Reading.FailureAsync(_folder.Write("Bad.sln", "this is no solution\n"));
        Assert.Equal(ExitCode.Solution, failure.ExitCode);
        Assert.EndsWith("Bad.sln", failure.Location!.File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_project_is_a_notice_and_the_rest_is_read()
    {
        var solution = _folder.Write("S.slnx", Projects.Slnx("a/A.csproj", "gone/Gone.csproj"));
        _folder.Write("a/A.csproj", Projects.Library);
        var facts = await Reading.ReadAsync(solution);
        Assert.Equal("a/A.csproj", Assert.Single(facts.Solution.Projects).Path);
        var notice = Assert.Single(facts.Solution.Notices);
        Assert.Equal("CTZ0001", notice.Rule);
        Assert.Contains("gone/Gone.csproj", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_kinds_that_never_become_services_are_left_out_with_a_notice()
    {
        var solution = _folder.Write("S.sln", """

            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "A", "a\A.csproj", "{11111111-1111-1111-1111-111111111111}"
            EndProject
            Project("{E53339B2-1760-4266-BCC7-CA923CBCF16C}") = "docker-compose", "docker-compose.dcproj", "{22222222-2222-2222-2222-222222222222}"
            EndProject
            Global
            EndGlobal
            """);
        _folder.Write("a/A.csproj", Projects.Library);
        _folder.Write("docker-compose.dcproj", "<Project />");
        var facts = await Reading.ReadAsync(solution);
        Assert.Equal("a/A.csproj", Assert.Single(facts.Solution.Projects).Path);
        Assert.Equal("CTZ0003", Assert.Single(facts.Solution.Notices).Rule);
    }

    [Fact]
    public async Task A_project_that_cannot_be_read_alone_is_a_located_error()
    {
        var failure = await Reading.FailureAsync(_folder.Write("A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n</Project>\n"));
        Assert.Equal(ExitCode.Solution, failure.ExitCode);
        Assert.Equal((_folder["A.csproj"], 3), (failure.Location!.File, failure.Location.Line));
    }

    [Fact]
    public async Task Control_characters_of_the_repository_do_not_reach_a_message()
    {
        var solution = _folder.Write("S.slnx", Projects.Slnx("a/A.csproj", "b/\u009b31mB.csproj"));
        _folder.Write("a/A.csproj", Projects.Library);
        var notice = Assert.Single((await Reading.ReadAsync(solution)).Solution.Notices);
        Assert.Equal("the project 'b/\uFFFD31mB.csproj' does not exist", notice.Message);
    }

    [Theory]
    [InlineData("samples/classic/Classic.sln")]
    [InlineData("samples/shop/Shop.sln")]
    public async Task A_solution_that_is_cut_off_is_read_or_is_a_solution_error(string sample)
    {
        var text = Checkout.Read(sample);
        for (var length = 0; length < text.Length; length += 97)
        {
            var located = new LocatedSolution(_folder.Write("Cut.sln", text[..length]), "Cut.sln");
            var outcome = await Record.ExceptionAsync(() => SolutionListingReader.ReadAsync(located, CancellationToken.None));
            if (outcome is not null) Assert.Equal(ExitCode.Solution, Assert.IsType<ContainerizeException>(outcome).ExitCode);
        }
    }

    [Fact]
    public async Task No_readable_project_is_a_solution_error()
    {
        var solution = _folder.Write("S.slnx", Projects.Slnx("gone/Gone.csproj"));
        var failure = await Reading.FailureAsync(solution);
        Assert.Equal(ExitCode.Solution, failure.ExitCode);
        Assert.Contains("gone/Gone.csproj", failure.Message, StringComparison.Ordinal);
    }
}
