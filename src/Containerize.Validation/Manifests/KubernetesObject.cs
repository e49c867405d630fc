using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>An object of the set, as its document says.</summary>
internal sealed class KubernetesObject
{
    private readonly HashSet<string> _misplaced = new(StringComparer.Ordinal);

    /// <param name="file">The file that holds the document.</param>
    /// <param name="root">The object.</param>
    /// <param name="schema">The kind that it is taken for; when the document has a wrong version or a misspelt kind, the one that was probably meant.</param>
    public KubernetesObject(string file, YamlMapping root, KindSchema? schema)
    {
        File = file;
        Root = root;
        Schema = schema;
        Kind = schema?.Kind ?? root["kind"]?.Text ?? "";
        Metadata = root["metadata"];
        NameNode = Metadata?["name"];
        Name = NameNode?.Text ?? "";
        Namespace = schema is { Namespaced: false } ? "" : Metadata?["namespace"]?.Text ?? "";
        Spec = root["spec"];
        Subject = Namespace.Length == 0 ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";
        Pod = PodTemplate.Of(this);
    }

    public string File { get; }

    public YamlMapping Root { get; }

    public KindSchema? Schema { get; }

    public string Kind { get; }

    public string Name { get; }

    /// <summary>The namespace as written; empty for cluster-wide objects and those that leave it to the client.</summary>
    public string Namespace { get; }

    /// <summary>For example <c>Deployment shop/catalog</c>.</summary>
    public string Subject { get; }

    public YamlNode? Metadata { get; }

    public YamlNode? NameNode { get; }

    public YamlNode? Spec { get; }

    /// <summary>The pod that the object is or makes; null for other kinds.</summary>
    public PodTemplate? Pod { get; }

    /// <summary>Where to report what concerns the object as a whole: its name, else its kind.</summary>
    public YamlNode Anchor => NameNode ?? Root["kind"] ?? Root;

    /// <summary>Whether the name can be referred to; when not, references to the kind cannot be judged.</summary>
    public bool IsIdentified => NameNode is { Faulted: false } && Name.Length > 0;

    /// <summary>Notes the name of a field that stands in the wrong place or is misspelt.</summary>
    public void Misplace(string field) => _misplaced.Add(field);

    /// <summary>Whether a field is absent, and not merely misspelt, misplaced or inside something that is reported already.</summary>
    public bool Lacks(YamlNode? node, string field)
    {
        if (node is null)
            return !_misplaced.Contains(field);
        return node[field] is null or YamlScalar { Type: YamlScalarType.Null } && !_misplaced.Contains(field) && !node.IsWithinFault;
    }

    /// <summary>The text of an annotation; empty when the object has none of the name.</summary>
    public string Annotation(string name) => Metadata?["annotations"]?[name]?.Text ?? "";
}
