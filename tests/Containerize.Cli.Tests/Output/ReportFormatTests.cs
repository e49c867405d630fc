using System.Text.Json;
using System.Xml.Linq;
using Containerize.Cli.Output.Reports;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Testing;
using Containerize.Validation;
using Containerize.Validation.Ignores;
using NJsonSchema;

namespace Containerize.Cli.Tests.Output;

public class ReportFormatTests
{
    private static readonly Finding Field = new("CTZ1105", Severity.Error, new SourceLocation("k8s/a b.yaml", 3, 3), "spec has no field 'replica'", "did you mean 'replicas'?") { EndLine = 3, EndColumn = 10, Path = "spec.replica", Subject = "Deployment shop/a" };
    private static readonly Finding Hostile = new("CTZ4011", Severity.Warning, new SourceLocation("k8s/c.yaml", 1, 1), "the container '<b>|::error::\u001b[31m\n@all%' can write", "set it") { EndLine = 2, EndColumn = 1 };
    private static readonly Finding LeftOut = new("CTZ4022", Severity.Info, new SourceLocation("k8s/c.yaml"), "one pod", "run two");

    private static readonly ReportInput Full = new(
        new ValidationReport(EquatableList.Of(Field, Hostile), EquatableList.Of("helm/shop: a Helm chart"), 2) { Suppressed = EquatableList.Of(new SuppressedFinding(LeftOut, "one node", true)) },
        [new TextFile("k8s/a b.yaml", "a: 1\nspec:\n  replica: 3 # \u001b[31m\n"), new TextFile("k8s/c.yaml", "x: 1\n"), new TextFile("k8s/d.yaml", "y: 1\n")]);

    private static readonly ReportInput Clean = new(new ValidationReport([], [], 1), [new TextFile("a.yaml", "a: 1\n")]);

    public static TheoryData<string> Names => new(ReportFormats.All.Select(format => format.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_form_lets_an_escape_byte_or_a_command_of_the_repository_through(string name)
    {
        var text = Write(name, Full);

        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain("\n::error::", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.Equal(text, Write(name, Full));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_form_says_what_was_not_checked_or_nothing_at_all(string name) =>
        Assert.Equal(name != "junit", Write(name, Full).Contains("helm/shop", StringComparison.Ordinal));

    [Fact]
    public void Text_shows_the_line_with_a_caret_below_the_place() =>
        Assert.Contains("    3 |   replica: 3 # \\u001b[31m\n      |   ^^^^^^^\n", Write("text", Full), StringComparison.Ordinal);

    [Theory]
    [InlineData("DB_PASSWORD: letmein")]
    [InlineData("- value: letmein")]
    [InlineData("value: Host=a;Password=letmein")]
    [InlineData("ENV DB_PASSWORD=letmein")]
    [InlineData("  ConnectionStrings__Db: amqp://u:letmein@h")]
    [InlineData("\"apiKey\": \"letmein\"")]
    [InlineData("env: [{name: A, value: letmein}]")]
    [InlineData("stringData: {password: letmein}")]
    [InlineData("ENV DB_PASSWORD letmein")]
    [InlineData("- Auth:Password=letmein")]
    public void Text_shows_no_secret_of_the_line(string line)
    {
        var finding = Field with { Location = new SourceLocation("a.yaml", 1, 1), EndLine = 1 };
        var text = Write("text", new ReportInput(new ValidationReport(EquatableList.Of(finding), [], 1), [new TextFile("a.yaml", line + "\n")]));

        Assert.DoesNotContain("letmein", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replicas: 3")]
    [InlineData("value: \"8080\"")]
    [InlineData("image: registry.example.com:5000/a:1")]
    public void Text_shows_what_is_no_secret(string line) =>
        Assert.Contains("    1 | " + line + "\n", Write("text", new ReportInput(new ValidationReport(EquatableList.Of(Field with { Location = new SourceLocation("a.yaml", 1, 1), EndLine = 1 }), [], 1), [new TextFile("a.yaml", line + "\n")])), StringComparison.Ordinal);

    [Fact]
    public async Task Json_is_as_its_published_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(Checkout.Read("docs/schema/validation-report.v1.json"));

        Assert.Empty(schema.Validate(Write("json", Full)));
        Assert.Empty(schema.Validate(Write("json", Clean)));
        Assert.NotEmpty(schema.Validate(Write("json", Full).Replace("\"severity\": \"error\"", "\"severity\": \"fatal\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sarif_has_what_its_schema_requires()
    {
        using var log = JsonDocument.Parse(Write("sarif", Full));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        Assert.False(string.IsNullOrEmpty(run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString()));
        Assert.Equal(rules.Distinct(), rules);
        Assert.All(run.GetProperty("results").EnumerateArray(), result => SarifShape.Check(result, rules));
        var suppressed = run.GetProperty("results").EnumerateArray().Where(result => result.GetProperty("suppressions").GetArrayLength() > 0).ToList();
        Assert.Equal("inSource", Assert.Single(suppressed).GetProperty("suppressions")[0].GetProperty("kind").GetString());
        using var clean = JsonDocument.Parse(Write("sarif", Clean));
        Assert.Equal(0, clean.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Junit_has_the_counts_and_elements_that_its_schema_requires()
    {
        var suites = XDocument.Parse(Write("junit", Full)).Root!;
        Assert.Equal("testsuites", suites.Name.LocalName);
        Assert.Equal(["k8s/a b.yaml", "k8s/c.yaml", "k8s/d.yaml"], suites.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value));
        foreach (var suite in suites.Elements())
        {
            Assert.Equal((int)suite.Attribute("tests")!, suite.Elements("testcase").Count());
            Assert.Equal((int)suite.Attribute("failures")!, suite.Descendants("failure").Count());
            Assert.Equal((int)suite.Attribute("skipped")!, suite.Descendants("skipped").Count());
            Assert.All(suite.Elements(), test => Assert.True(test.Name == "testcase" && test.Attribute("name")!.Value.Length > 0 && test.Attribute("classname")!.Value.Length > 0));
            Assert.All(suite.Descendants("failure"), failure => Assert.NotNull(failure.Attribute("message")));
        }

        Assert.Equal((int)suites.Attribute("tests")!, suites.Descendants("testcase").Count());
        Assert.Equal(2, (int)suites.Attribute("failures")!);
    }

    [Fact]
    public void Github_names_file_line_and_columns()
    {
        var lines = Write("github", Full).Split('\n');

        Assert.Equal("::error file=k8s/a b.yaml,line=3,endLine=3,col=3,endColumn=10,title=CTZ1105::spec has no field 'replica'; did you mean 'replicas'?", lines[0]);
        Assert.StartsWith("::warning file=k8s/c.yaml,line=1,endLine=2,title=CTZ4011::", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Azure_names_file_line_column_and_rule()
    {
        var lines = Write("azure", Full).Split('\n');

        Assert.Equal("##vso[task.logissue type=error;sourcepath=k8s/a b.yaml;linenumber=3;columnnumber=3;code=CTZ1105]spec has no field 'replica'; did you mean 'replicas'?", lines[0]);
        Assert.StartsWith("##vso[task.logissue type=warning;sourcepath=k8s/c.yaml;linenumber=1;columnnumber=1;code=CTZ4011]", lines[1], StringComparison.Ordinal);
        Assert.Equal("##[warning]not checked: helm/shop: a Helm chart", lines[2]);
    }

    [Fact]
    public void Markdown_keeps_text_of_the_repository_text()
    {
        var text = Write("markdown", Full);

        Assert.Contains("&lt;b&gt;\\|::error::", text, StringComparison.Ordinal);
        Assert.Contains("&#64;all%", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)), line => Assert.Equal(6, line.Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|')));
    }

    private static string Write(string name, ReportInput input)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        ReportFormats.Find(name)!.Write(input, new ToolConsole(output, error, ColourOutput: false, ColourError: false));
        return output.ToString();
    }
}
