using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Containerize.Cli.Output.Reports;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Validation;
using Containerize.Validation.Ignores;
using NJsonSchema;

namespace Containerize.Cli.Tests.Output;

/// <summary>Every rule of the catalogue in a report, with places of every form, is what the schemas of SARIF and JUnit say.</summary>
public sealed class ReportSchemaTests
{
    private static readonly ReportInput Everything = Input(
        [
            .. RuleCatalogue.All.Select((rule, at) => new Finding(rule.Id, rule.Severity, new SourceLocation($"k8s/{at % 7} b%.yaml", at % 5, at % 3), $"{rule.Title} <&>\"'\u0001\ud800", "do it")
            {
                EndLine = (at % 5) + (at % 2), EndColumn = at % 4, Path = at % 2 == 0 ? "spec.a[0]" : "", Subject = at % 3 == 0 ? "" : "Deployment shop/a",
            }),
        ]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sarif_is_as_its_schema_says(bool full)
    {
        var schema = await JsonSchema.FromJsonAsync(SarifSchema.Text);
        Assert.Empty(schema.Validate(Write("sarif", full ? Everything : Input([]))));
    }

    [Theory]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [InlineData("\"startLine\": 1", "\"startLine\": 0")]
    [InlineData("\"executionSuccessful\": true", "\"executionSuccessful\": 1")]
    [InlineData("\"ruleIndex\"", "\"ruleindex\"")]
    [InlineData("\"driver\"", "\"drivers\"")]
    public async Task The_schema_of_sarif_notices_what_is_wrong(string right, string wrong)
    {
        var schema = await JsonSchema.FromJsonAsync(SarifSchema.Text);
        var text = Write("sarif", Everything);
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Junit_is_as_its_schema_says(bool full) => Assert.Empty(Problems(Write("junit", full ? Everything : Input([]))));

    [Theory]
    [InlineData("tests=\"", "tests=\"-")]
    [InlineData("<failure ", "<failures ")]
    [InlineData(" classname=", " class=")]
    public void The_schema_of_junit_notices_what_is_wrong(string right, string wrong)
    {
        var text = Write("junit", Everything).Replace("</failure>", wrong.StartsWith("<failures", StringComparison.Ordinal) ? "</failures>" : "</failure>", StringComparison.Ordinal);
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(Problems(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static List<string> Problems(string text)
    {
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(new StringReader(JunitSchema.Text));
        schemas.Add("", schema);
        var problems = new List<string>();
        XDocument.Parse(text).Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }

    private static ReportInput Input(List<Finding> findings) => new(
        new ValidationReport(findings.ToEquatableList(), EquatableList.Of("helm/shop: a Helm chart"), 2)
        {
            Suppressed = findings.Take(2).Select((finding, at) => new SuppressedFinding(finding, "known", at == 0)).ToEquatableList(),
        },
        [new TextFile("k8s/d.yaml", "y: 1\n")]);

    private static string Write(string name, ReportInput input)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        ReportFormats.Find(name)!.Write(input, new ToolConsole(output, error, ColourOutput: false, ColourError: false));
        return output.ToString();
    }
}
