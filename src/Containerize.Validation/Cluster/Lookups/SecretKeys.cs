using System.Text.Json;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>Keeps of a Secret what may be known: its type and the names of its keys. Values never become text.</summary>
internal static class SecretKeys
{
    /// <summary>Writes the Secret anew with every value empty.</summary>
    /// <param name="body">The server's answer.</param>
    public static string Keep(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? "" : NodeJson.Write(writer =>
            {
                writer.WriteStartObject();
                if (root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String)
                    writer.WriteString("type", type.GetString());
                writer.WriteStartObject("data");
                if (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
                {
                    foreach (var entry in data.EnumerateObject())
                        writer.WriteString(entry.Name, "");
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
            });
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
