using System.Globalization;
using System.Text;
using System.Xml;
using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Reports;

/// <summary>JUnit's XML: a suite for each file, a case for each finding; a file without one is a case that passes.</summary>
internal sealed class JunitReport : IReportFormat
{
    private static readonly XmlWriterSettings Layout = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), OmitXmlDeclaration = false };

    public string Name => "junit";

    public void Write(ReportInput input, ToolConsole console)
    {
        var findings = input.Report.Findings.ToLookup(finding => finding.Location.File, StringComparer.Ordinal);
        var suppressed = input.Report.Suppressed.ToLookup(item => item.Finding.Location.File, StringComparer.Ordinal);
        var files = input.Files.Select(file => file.Path).Concat(findings.Select(group => group.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Layout))
        {
            writer.WriteStartElement("testsuites");
            Attribute(writer, "name", "containerize validate");
            Attribute(writer, "tests", files.Sum(file => Math.Max(1, findings[file].Count() + suppressed[file].Count())));
            Attribute(writer, "failures", input.Report.Findings.Count);
            Attribute(writer, "errors", 0);
            foreach (var file in files)
                Suite(writer, file, [.. findings[file]], [.. suppressed[file].Select(item => (item.Finding, item.Reason))]);
            writer.WriteEndElement();
        }

        console.Output.Write(Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void Suite(XmlWriter writer, string file, List<Finding> findings, List<(Finding Finding, string Reason)> suppressed)
    {
        writer.WriteStartElement("testsuite");
        Attribute(writer, "name", file);
        Attribute(writer, "tests", Math.Max(1, findings.Count + suppressed.Count));
        Attribute(writer, "failures", findings.Count);
        Attribute(writer, "errors", 0);
        Attribute(writer, "skipped", suppressed.Count);
        foreach (var finding in findings)
        {
            Case(writer, file, finding);
            writer.WriteStartElement("failure");
            Attribute(writer, "message", finding.Sentence);
            Attribute(writer, "type", finding.Rule);
            writer.WriteString(Clean(finding.ToString()));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        foreach (var (finding, reason) in suppressed)
        {
            Case(writer, file, finding);
            writer.WriteStartElement("skipped");
            Attribute(writer, "message", reason);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        if (findings.Count + suppressed.Count == 0)
        {
            writer.WriteStartElement("testcase");
            Attribute(writer, "name", "no findings");
            Attribute(writer, "classname", file);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Case(XmlWriter writer, string file, Finding finding)
    {
        writer.WriteStartElement("testcase");
        Attribute(writer, "name", $"{finding.Rule} line {finding.Location.Line}{(finding.Subject.Length > 0 ? " " + finding.Subject : "")}");
        Attribute(writer, "classname", file);
    }

    private static void Attribute(XmlWriter writer, string name, string value) => writer.WriteAttributeString(name, Clean(value));

    private static void Attribute(XmlWriter writer, string name, int value) => writer.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    // XML has no way at all to write most control characters and halves of surrogate pairs.
    private static string Clean(string text) => string.Concat(Printable.Line(text).EnumerateRunes().Select(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "?"));
}
