using System.Text.Json;

namespace Containerize.PullRequests.Analysis;

/// <summary>Reads what the tool printed, and believes nothing of it: texts are cut, lists end, and what is of another kind than published is an error.</summary>
internal static class PublishedReading
{
    private const int LongestText = 500;
    private const int LongestList = 20_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Reads a document.</summary>
    /// <exception cref="ContainerizeException">It is not what the tool prints (<see cref="ExitCode.Solution"/>).</exception>
    public static T Read<T>(string json, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ContainerizeException(ExitCode.Solution, "the analysis printed what cannot be read", "Run containerize analyze on the solution", null, e);
        }
    }

    /// <summary>A text; empty where there is none.</summary>
    public static string Text(this JsonElement element, string name)
    {
        var text = element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString()! : "";
        return text.Length > LongestText ? text[..LongestText] + "…" : text;
    }

    /// <summary>A number; 0 where there is none.</summary>
    public static int Number(this JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    /// <summary>A list; empty where there is none.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.EnumerateArray().Take(LongestList) : [];

    /// <summary>A list of texts, none of them cut: a path or a command is whole or nothing.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string name) => element.List(name).Select(e => e.GetString()!).Where(t => t.Length <= 4096);
}
