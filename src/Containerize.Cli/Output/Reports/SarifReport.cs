using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Validation.Ignores;

namespace Containerize.Cli.Output.Reports;

/// <summary>SARIF 2.1.0, for code scanning.</summary>
internal sealed class SarifReport : IReportFormat
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "sarif";

    public void Write(ReportInput input, ToolConsole console)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
            Log(json, input);
        console.Output.Write(Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void Log(Utf8JsonWriter json, ReportInput input)
    {
        var all = input.Report.Findings.Select(finding => (Finding: finding, Suppressed: (SuppressedFinding?)null)).Concat(input.Report.Suppressed.Select(item => (item.Finding, Suppressed: (SuppressedFinding?)item))).ToList();
        var rules = all.Select(item => item.Finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "containerize");
        json.WriteStartArray("rules");
        foreach (var rule in rules.Select(id => RuleCatalogue.All.FirstOrDefault(known => known.Id == id)).OfType<Rule>())
            Describe(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        Invocation(json, input.Report.NotChecked);
        json.WriteStartArray("results");
        foreach (var (finding, suppressed) in all)
            Result(json, finding, rules.IndexOf(finding.Rule), suppressed);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Describe(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        Message(json, "shortDescription", rule.Title);
        Message(json, "fullDescription", rule.Why);
        Message(json, "help", rule.Fix);
        json.WriteString("helpUri", DocumentationPage.OfRule(rule.Id));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Layer);
        foreach (var alias in rule.Aliases)
            json.WriteStringValue(alias);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Invocation(Utf8JsonWriter json, IReadOnlyCollection<string> notChecked)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var sentence in notChecked)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            Message(json, "message", "not checked: " + sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, int rule, SuppressedFinding? suppressed)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        Message(json, "message", finding.Sentence);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        SarifLocation.Write(json, finding);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("containerize/v1", Fingerprint.Of(finding));
        json.WriteEndObject();
        json.WriteStartArray("suppressions");
        if (suppressed is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", suppressed.IsInSource ? "inSource" : "external");
            json.WriteString("justification", suppressed.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Printable.Text(text));
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
