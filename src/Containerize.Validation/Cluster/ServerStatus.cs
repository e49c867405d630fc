using System.Text.Json;

namespace Containerize.Validation.Cluster;

/// <summary>A Kubernetes Status object: why a request failed.</summary>
/// <param name="Message">The server's own sentence.</param>
/// <param name="Reason">One word such as Invalid, Forbidden or AlreadyExists; empty where the server gives none.</param>
/// <param name="Kind">The resource that <c>details</c> is about; empty where there is none.</param>
/// <param name="Name">The object that <c>details</c> is about; empty where there is none.</param>
/// <param name="Causes">Every cause that <c>details</c> lists.</param>
/// <param name="RetryAfterSeconds">How long to wait before a repetition; 0 where the server does not say.</param>
internal sealed record ServerStatus(string Message, string Reason, string Kind, string Name, EquatableList<ServerCause> Causes, int RetryAfterSeconds)
{
    /// <summary>Reads a Status; null when the text is not one.</summary>
    /// <param name="body">The body of an answer.</param>
    public static ServerStatus? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "kind") != "Status")
            {
                return null;
            }

            var details = root.TryGetProperty("details", out var d) && d.ValueKind == JsonValueKind.Object ? d : default;
            var seconds = details.ValueKind == JsonValueKind.Object && details.TryGetProperty("retryAfterSeconds", out var s)
                && s.ValueKind == JsonValueKind.Number && s.TryGetInt32(out var number) ? number : 0;
            return new ServerStatus(Text(root, "message"), Text(root, "reason"), Text(details, "kind"), Text(details, "name"), CausesOf(details), seconds);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static EquatableList<ServerCause> CausesOf(JsonElement details)
    {
        if (details.ValueKind != JsonValueKind.Object || !details.TryGetProperty("causes", out var causes) || causes.ValueKind != JsonValueKind.Array)
        {
            return default;
        }

        return causes.EnumerateArray()
            .Where(c => c.ValueKind == JsonValueKind.Object)
            .Select(c => new ServerCause(Text(c, "reason"), Text(c, "message"), Text(c, "field")))
            .ToEquatableList();
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";
}
