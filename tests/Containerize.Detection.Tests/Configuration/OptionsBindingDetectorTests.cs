using Containerize.Model;

namespace Containerize.Detection.Tests.Configuration;

public class OptionsBindingDetectorTests
{
    private const string Settings = """
        public class Settings : Common { [System.ComponentModel.DataAnnotations.Required] public string Url { get; set; } = ""; public int Retries { get; set; } = 3; public Inner Inner { get; set; } = new(); public static int Count { get; set; } public int Sum => 1; }
        public class Common { public required string Name { get; init; } }
        public class Inner { public string Key { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("services.Configure<Settings>(configuration.GetSection(\"A\"));", "'A'")]
    [InlineData("services.Configure<Settings>(\"name\", configuration.GetSection(\"A\"));", "'A'")]
    [InlineData("services.Configure<Settings>(configuration);", "''")]
    [InlineData("services.Configure<Settings>(configuration.GetSection(nameof(Settings)));", "'Settings'")]
    [InlineData("var s = configuration.GetSection(\"A:B\").Get<Settings>();", "'A:B'")]
    [InlineData("var s = new Settings { Name = \"\" }; configuration.GetSection(\"A\").Bind(s);", "'A'")]
    [InlineData("var s = new Settings { Name = \"\" }; configuration.Bind(\"A\", s);", "'A'")]
    [InlineData("services.AddOptions<Settings>().Bind(configuration.GetSection(\"A\")).ValidateOnStart();", "'A'")]
    [InlineData("services.AddOptions<Settings>().ValidateDataAnnotations().BindConfiguration(\"A\");", "'A'")]
    [InlineData("services.AddOptionsWithValidateOnStart<Settings>().BindConfiguration(\"A\");", "'A'")]
    [InlineData("var section = configuration.GetSection(\"A\"); services.Configure<Settings>(section);", "'A'")]
    public void Reports_a_binding(string statement, string section)
    {
        var binding = Detect.InSetup(statement).And(Settings).Only<OptionsBindingFact>();
        Assert.Equal(("Settings", section), (binding.OptionsType, Text.Of(binding.Section)));
    }

    [Fact]
    public void Reports_the_properties_with_defaults_and_demands()
    {
        var binding = Detect.InSetup("services.Configure<Settings>(configuration.GetSection(\"A\"));").And(Settings).Only<OptionsBindingFact>();
        Assert.Equal(["Url String True ''", "Retries Int32 False '3'", "Inner:Key String False ''", "Name String True "], binding.Properties.Select(p => $"{p.Path} {p.ValueType} {p.Required} {Text.Of(p.Default)}"));
    }

    [Theory]
    [InlineData("services.Configure<Settings>(o => o.Url = \"x\");")]
    [InlineData("var x = configuration.GetSection(\"A\").Get<string>();")]
    [InlineData("var x = cache.Get<Settings>(\"key\");")]
    [InlineData("socket.Bind(endpoint);")]
    [InlineData("services.AddOptions<Settings>();")]
    public void Guards_against_what_binds_no_section(string statement) => Assert.DoesNotContain(Detect.InSetup(statement).And(Settings).All<OptionsBindingFact>(), b => b.OptionsType == "Settings");

    [Fact]
    public void Reads_classes_that_hold_themselves_without_harm() =>
        Assert.NotEmpty(Detect.InSetup("services.Configure<Node>(configuration.GetSection(\"A\"));").And("public class Node { public Node Left { get; set; } public Node Right { get; set; } public string V { get; set; } }").Only<OptionsBindingFact>().Properties);
}
