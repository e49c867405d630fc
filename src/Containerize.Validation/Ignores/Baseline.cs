using System.Text;
using System.Text.Json;

namespace Containerize.Validation.Ignores;

/// <summary>Findings that were there on the day when checking began. They are left out as long as they stay.</summary>
public static class Baseline
{
    private const int Version = 1;

    /// <summary>The text of a baseline with the findings of a report.</summary>
    /// <param name="findings">The findings.</param>
    public static string Text(IEnumerable<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteStartArray("findings");
            foreach (var group in findings.GroupBy(Fingerprint.Of, StringComparer.Ordinal).OrderBy(group => group.First().Location.File, StringComparer.Ordinal).ThenBy(group => group.First().Rule, StringComparer.Ordinal).ThenBy(group => group.Key, StringComparer.Ordinal))
            {
                writer.WriteStartObject();
                writer.WriteString("rule", group.First().Rule);
                writer.WriteString("file", group.First().Location.File);
                writer.WriteString("fingerprint", group.Key);
                writer.WriteNumber("count", group.Count());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>How many findings of each fingerprint a baseline holds, with the rule of each.</summary>
    /// <param name="file">The baseline.</param>
    /// <exception cref="ContainerizeException">It is not one (<see cref="ExitCode.Usage"/>).</exception>
    internal static Dictionary<string, (string Rule, string File, int Count)> Read(TextFile file)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Text);
            if (json.RootElement.GetProperty("version").GetInt32() != Version)
                throw Wrong(file, null);
            return json.RootElement.GetProperty("findings").EnumerateArray().ToDictionary(
                entry => entry.GetProperty("fingerprint").GetString()!,
                entry => (entry.GetProperty("rule").GetString()!, entry.GetProperty("file").GetString()!, entry.GetProperty("count").GetInt32()),
                StringComparer.Ordinal);
        }
        catch (Exception cause) when (cause is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw Wrong(file, cause);
        }
    }

    private static ContainerizeException Wrong(TextFile file, Exception? cause) =>
        new(ExitCode.Usage, $"{file.Path} is no baseline of version {Version}", "write it anew with --update-baseline", null, cause);
}
