using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster;

/// <summary>One object that is sent to the server.</summary>
/// <param name="Document">The document that it comes from.</param>
/// <param name="Node">The mapping that the server's paths are relative to: the document's root, an item of a List, or a pod template.</param>
/// <param name="ApiVersion">Its apiVersion.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name; empty when it has none.</param>
/// <param name="Namespace">Its namespace; null when it names none.</param>
/// <param name="Body">What is sent.</param>
/// <param name="IsRaw">Whether <paramref name="Body"/> is the document's own text, so that line numbers of the server hold.</param>
internal sealed record KubernetesObject(
    YamlDocument Document, YamlNode Node, string ApiVersion, string Kind, string Name, string? Namespace, string Body, bool IsRaw)
{
    /// <summary>The body's media type.</summary>
    public string ContentType => IsRaw ? "application/yaml" : "application/json";

    /// <summary>How findings name it.</summary>
    public string Subject => Namespace is null ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";

    /// <summary>The API group; empty for the core group.</summary>
    public string Group => ApiVersion.Contains('/') ? ApiVersion[..ApiVersion.IndexOf('/')] : "";

    /// <summary>The same object for another namespace, line for line.</summary>
    /// <param name="ns">The namespace.</param>
    public KubernetesObject In(string ns)
    {
        if (Node["metadata"]?["namespace"] is not YamlScalar scalar)
        {
            return this;
        }

        return IsRaw
            ? this with { Body = Replace(scalar.Span, $"\"{ns}\"") }
            : this with { Body = NodeJson.Write(Node, ns) };
    }

    private string Replace(TextSpan span, string text)
    {
        var lines = Body.Split('\n');
        var at = span.Line - Document.Line;
        if (span.EndLine != span.Line || at < 0 || at >= lines.Length || span.Column < 1 || span.EndColumn - 1 > lines[at].Length)
        {
            return NodeJson.Write(Node, text.Trim('"'));
        }

        lines[at] = lines[at][..(span.Column - 1)] + text + lines[at][(span.EndColumn - 1)..];
        return string.Join('\n', lines);
    }
}
