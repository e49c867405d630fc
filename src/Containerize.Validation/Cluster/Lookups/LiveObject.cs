using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>Reads objects that the server sends; JSON is YAML too.</summary>
internal static class LiveObject
{
    /// <summary>The object; null when the text is none.</summary>
    /// <param name="body">The body of an answer.</param>
    public static YamlMapping? Read(string body) =>
        YamlReader.Read(new TextFile("", body)).Documents is [{ Root: YamlMapping root }, ..] ? root : null;

    /// <summary>The items of a list.</summary>
    /// <param name="body">The body of an answer.</param>
    public static IReadOnlyList<YamlNode> Items(string body) => Read(body)?["items"]?.Items ?? [];

    /// <summary>The name in an object's metadata; empty when it has none.</summary>
    /// <param name="live">The object.</param>
    public static string Name(YamlNode live) => live["metadata"]?["name"]?.Text ?? "";
}
