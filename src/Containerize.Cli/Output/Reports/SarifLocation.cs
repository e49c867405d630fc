using System.Text.Json;
using Containerize.Model;

namespace Containerize.Cli.Output.Reports;

/// <summary>Where a finding is, in the form of SARIF.</summary>
internal static class SarifLocation
{
    /// <summary>Writes the members of a location.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="finding">The finding.</param>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        // A path of the file system is no URI: blanks, percent signs and the like are escaped.
        json.WriteString("uri", string.Join('/', finding.Location.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Location.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Location.Line);
            if (finding.Location.Column > 0)
                json.WriteNumber("startColumn", finding.Location.Column);
            if (finding.EndLine >= finding.Location.Line && finding.EndColumn > 0 && (finding.EndLine > finding.Location.Line || finding.EndColumn >= finding.Location.Column))
            {
                json.WriteNumber("endLine", finding.EndLine);
                json.WriteNumber("endColumn", finding.EndColumn);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (finding.Subject.Length == 0 && finding.Path.Length == 0)
            return;
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", string.Join(' ', new[] { finding.Subject, finding.Path }.Where(part => part.Length > 0)));
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
