using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Tests.Analysis;

/// <summary>Only what the settings name is looked after, and what they leave out elsewhere stays left out.</summary>
public sealed class FollowedProjectsTests
{
    private static readonly SeenApplication Application = new(
        "shop",
        "",
        EquatableList.Of(Service("api", "src/Api/Api.csproj"), Service("worker", "src/Worker/Worker.csproj"), Service("old-api", "legacy/Api/Api.csproj")),
        [],
        EquatableList.Of(new SeenFinding("CTZ0101", "old-api", "a", "b"), new SeenFinding("CTZ0101", "api", "a", "b")));

    [Theory]
    [InlineData("src", "api,worker")]
    [InlineData("src/", "api,worker")]
    [InlineData("src/**", "api,worker")]
    [InlineData("src/*/Api.csproj", "api")]
    [InlineData("**/Api.csproj", "api,old-api")]
    [InlineData("**", "api,worker,old-api")]
    public void A_pattern_names_project_files_or_folders(string pattern, string names) =>
        Assert.Equal(names.Split(','), Of(pattern).Of(Application).Services.Select(s => s.Name));

    [Fact]
    public void Without_patterns_everything_is_looked_after()
    {
        Assert.Equal(Application, new FollowedProjects(new BotSettings()).Of(Application));
        Assert.Empty(new FollowedProjects(new BotSettings { Ignore = EquatableList.Of("tools/**") }).Options(Application));
    }

    [Fact]
    public void The_others_are_left_out_by_the_tool_and_what_the_settings_ignore_as_well()
    {
        var projects = new FollowedProjects(new BotSettings { Paths = EquatableList.Of("src"), Ignore = EquatableList.Of("tools/**") });
        Assert.Equal(["--ignore", "tools/**", "--ignore", "legacy/Api/Api.csproj"], projects.Options(Application));
        Assert.Equal(["api"], projects.Of(Application).Open.Select(f => f.Subject));
    }

    [Theory]
    [InlineData("-x,y=@z/a b.csproj", "?x?y??z/a?b.csproj")]
    [InlineData("*/A.csproj", "?/A.csproj")]
    public void A_path_is_no_option_and_no_list(string project, string pattern) =>
        Assert.Equal(["--ignore", pattern], Of("src").Options(Application with { Services = EquatableList.Of(Service("api", "src/Api.csproj"), Service("other", project)) }));

    [Fact]
    public void The_tool_is_told_paths_from_its_own_folder() =>
        Assert.Equal(["--ignore", "Old/Old.csproj"], Of("shop/Api").Options(Application with { Root = "shop", Services = EquatableList.Of(Service("api", "shop/Api/Api.csproj"), Service("old", "shop/Old/Old.csproj")) }));

    [Fact]
    public void Patterns_that_name_nothing_are_an_error_of_the_settings() =>
        Assert.True(Assert.Throws<ContainerizeException>(() => Of("srv").Of(Application)).IsOfSettings());

    private static FollowedProjects Of(string pattern) => new(new BotSettings { File = "containerize.yaml", Paths = EquatableList.Of(pattern) });

    private static SeenPart Service(string name, string project) => new(name, "web", project, []);
}
