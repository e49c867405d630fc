namespace Containerize.Inference.Tests.Configuration;

public class ServiceConfigurationTests
{
    [Fact]
    public void An_environments_file_wins_over_the_base_file()
    {
        var configuration = Configured.By(("appsettings.json", """{"a": "base", "b": "base"}"""), ("appsettings.Production.json", """{"A": "production"}"""));
        Assert.Equal("production", configuration.Find("a", "Production")!.Value);
        Assert.Equal("base", configuration.Find("b", "Production")!.Value);
        Assert.Equal("base", configuration.Find("a", "Development")!.Value);
    }

    [Fact]
    public void A_value_of_another_environment_does_not_count()
    {
        var configuration = Configured.By(("appsettings.Development.json", """{"a": "development"}"""));
        Assert.Null(configuration.Find("a", "Production"));
        Assert.Equal(["Development"], configuration.Environments);
    }

    [Fact]
    public void Files_that_code_adds_win_over_the_settings_files()
    {
        var configuration = Configured.By(["ocelot"], ("appsettings.json", """{"a": "settings"}"""), ("ocelot.json", """{"a": "added"}"""), ("ocelot.Development.json", """{"a": "added for developers"}"""));
        Assert.Equal("added", configuration.Find("a", "Production")!.Value);
        Assert.Equal("added for developers", configuration.Find("a", "Development")!.Value);
    }

    [Fact]
    public void A_file_that_nothing_adds_does_not_count() => Assert.Null(Configured.By(("other.json", """{"a": 1}""")).Find("a", "Production"));

    [Fact]
    public void A_section_lists_what_stands_below_it_and_no_namesake()
    {
        var configuration = Configured.By(("appsettings.json", """{"Red": {"a": 1}, "Redis": {"b": 2}}"""), ("appsettings.Production.json", """{"red": {"c": 3}}"""));
        Assert.Equal(["Red:a", "red:c"], configuration.Below("Red", "Production").Select(v => v.Key));
    }

    [Fact]
    public void A_broken_file_is_reported_and_the_others_count()
    {
        var notices = new List<Notice>();
        var configuration = Configured.By([], notices, ("appsettings.json", "{\"a\": 1}"), ("appsettings.Production.json", "{"));
        Assert.Equal("1", configuration.Find("a", "Production")!.Value);
        Assert.Equal("src/Shop/appsettings.Production.json", Assert.Single(notices).Location.File);
    }

    [Fact]
    public void Launch_settings_give_local_ports_and_no_configuration()
    {
        var configuration = Configured.By(("Properties/launchSettings.json", """
            { "profiles": { "http": { "applicationUrl": "https://localhost:7104;http://localhost:5104", "environmentVariables": { "a": "b" } }, "iis": { "sslPort": 0 } } }
            """));
        Assert.Equal([5104, 7104], configuration.LaunchSettings.Ports.Select(p => p.Port).Order());
        Assert.Null(configuration.Find("a", "Development"));
    }
}
