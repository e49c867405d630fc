using System.Text.Json;

namespace Containerize.Deployment;

/// <summary>Reads fields of JSON that may lack them.</summary>
internal static class JsonFields
{
    /// <summary>The value at a path; null where a part of it is missing.</summary>
    /// <param name="element">Where to begin.</param>
    /// <param name="path">The names on the way.</param>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }

        return element;
    }

    /// <summary>The text at a path; empty where there is none.</summary>
    /// <param name="element">Where to begin.</param>
    /// <param name="path">The names on the way.</param>
    public static string Text(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) is { ValueKind: JsonValueKind.String } value ? value.GetString() ?? "" : "";

    /// <summary>The number at a path; 0 where there is none.</summary>
    /// <param name="element">Where to begin.</param>
    /// <param name="path">The names on the way.</param>
    public static long Number(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : 0;

    /// <summary>Whether a path leads to true.</summary>
    /// <param name="element">Where to begin.</param>
    /// <param name="path">The names on the way.</param>
    public static bool IsTrue(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) is { ValueKind: JsonValueKind.True };

    /// <summary>The items of the list at a path.</summary>
    /// <param name="element">Where to begin.</param>
    /// <param name="path">The names on the way.</param>
    public static IReadOnlyList<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    /// <summary>The members of the object at a path.</summary>
    /// <param name="element">Where to begin.</param>
    /// <param name="path">The names on the way.</param>
    public static IReadOnlyList<JsonProperty> Members(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) is { ValueKind: JsonValueKind.Object } map ? [.. map.EnumerateObject()] : [];
}
