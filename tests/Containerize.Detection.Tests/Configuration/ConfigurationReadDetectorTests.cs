using Containerize.Model;

namespace Containerize.Detection.Tests.Configuration;

public class ConfigurationReadDetectorTests
{
    [Theory]
    [InlineData("var x = configuration[\"A\"];", "'A'", false, "", "string")]
    [InlineData("var x = configuration[\"A\"] ?? \"b\";", "'A'", false, "'b'", "string")]
    [InlineData("var x = configuration[\"A\"] ?? throw new Exception();", "'A'", true, "", "string")]
    [InlineData("ArgumentNullException.ThrowIfNull(configuration[\"A\"]);", "'A'", true, "", "string")]
    [InlineData("var x = configuration.GetValue<int>(\"A\", 5);", "'A'", false, "'5'", "int")]
    [InlineData("var x = configuration.GetConnectionString(\"Db\");", "'ConnectionStrings:Db'", false, "", "string")]
    [InlineData("var x = configuration.GetSection(\"A\")[\"B\"];", "'A:B'", false, "", "string")]
    [InlineData("var x = Environment.GetEnvironmentVariable(\"A__B\");", "'A:B'", false, "", "string")]
    public void Reports_a_key(string statement, string key, bool required, string fallback, string type)
    {
        var read = Detect.InSetup(statement).Only<ConfigurationReadFact>();
        Assert.Equal((key, required, fallback, type), (Text.Of(read.Key), read.Required, Text.Of(read.Default), read.ValueType));
    }

    [Theory]
    [InlineData("const string K = \"A\"; var x = configuration[K];")]
    [InlineData("var k = \"A\"; var x = configuration[(k)];")]
    [InlineData("var x = configuration[nameof(A)];")]
    [InlineData("var x = configuration[\"A\" + \"\"];")]
    [InlineData("object k = \"A\"; var x = configuration[(string)k];")]
    [InlineData("var x = configuration[given!];")]
    [InlineData("var x = configuration[given as string];")]
    [InlineData("var x = configuration[given ?? \"B\"];")]
    [InlineData("var x = configuration[$\"{1}A\"];")]
    [InlineData("foreach (var k in new[] { \"A\" }) { var x = configuration[k]; }")]
    [InlineData("foreach (string k in new[] { \"A\" }) { var x = configuration[1 + k]; }")]
    public void A_key_may_be_whatever_is_a_string(string statement) => Detect.InSetup(statement).Only<ConfigurationReadFact>();

    [Theory]
    [InlineData("var x = unknown.Config[0];")]
    [InlineData("for (var i = 0; i < 3; i++) { var x = unknown.Config[i]; }")]
    [InlineData("var x = unknown.Config[^1];")]
    [InlineData("var x = unknown.Config[1..];")]
    [InlineData("foreach (int i in unknown.All) { var x = unknown.Config[i - 1]; }")]
    [InlineData("var n = 3; var x = unknown.Config[n + 1];")]
    [InlineData("var x = unknown.Config['a'];")]
    public void A_place_in_a_list_is_no_key_whatever_the_list_is_called(string statement) => Assert.Empty(Detect.InSetup(statement).All<ConfigurationReadFact>());

    [Theory]
    [InlineData("var x = configuration.GetValue(typeof(int), \"A\");")]
    [InlineData("var section = configuration.GetSection(\"A\"); var x = section.GetValue<string>(\"B\");")]
    [InlineData("var s = configuration; var x = s.GetValue(typeof(int), \"A\", 1);")]
    public void A_value_is_read_by_its_type(string statement) => Detect.InSetup(statement).Only<ConfigurationReadFact>();

    [Theory]
    [InlineData("var x = configuration.GetValue(this);")]
    [InlineData("var x = configuration.GetValue<int>(5);")]
    [InlineData("var s = configuration; var x = s.GetValue(given, null);")]
    [InlineData("foreach (var property in typeof(string).GetProperties()) { var x = property.GetValue(given); }")]
    public void The_value_of_a_property_is_none(string statement) => Assert.Empty(Detect.InSetup(statement).All<ConfigurationReadFact>());

    [Fact]
    public void An_extension_by_a_name_that_is_read_where_it_is_called_is_no_read_of_its_own()
    {
        const string Code = """
            using Microsoft.Extensions.Configuration;
            static class Required
            {
                public static string GetRequiredValue(this IConfiguration configuration, string name) => configuration[name] ?? throw new System.InvalidOperationException();
            }
            class Reader
            {
                void Read(IConfiguration configuration)
                {
                    var section = configuration.GetSection("Identity");
                    var url = section.GetRequiredValue("Url");
                }
            }
            """;
        var read = Detect.In(Code).Only<ConfigurationReadFact>();
        Assert.Equal(("'Identity:Url'", true), (Text.Of(read.Key), read.Required));
    }

    [Fact]
    public void A_method_of_its_own_name_that_reads_what_it_is_told_to_is_a_read()
    {
        const string Code = "using Microsoft.Extensions.Configuration; static class Settings { public static string Setting(this IConfiguration configuration) => configuration[\"A\"]; }";
        Assert.Equal("'A'", Text.Of(Detect.In(Code).Only<ConfigurationReadFact>().Key));
    }

    [Theory]
    [InlineData("configuration[\"A\"] = \"b\";")]
    [InlineData("var d = new Dictionary<string, string>(); var x = d[\"A\"];")]
    [InlineData("var x = list[0];")]
    public void Guards_against_what_reads_no_configuration(string statement) => Assert.Empty(Detect.InSetup(statement).All<ConfigurationReadFact>());
}
