namespace Containerize.Validation.Yaml;

/// <summary>A value in a YAML document, with its place. A node that several aliases share keeps the place of its anchor.</summary>
public abstract class YamlNode
{
    private protected YamlNode(TextSpan span) => Span = span;

    /// <summary>Where the value stands.</summary>
    public TextSpan Span { get; internal set; }

    /// <summary>The mapping or list that holds the value; null at the document's root.</summary>
    public YamlNode? Parent { get; internal set; }

    /// <summary>The key whose value this is; null in a list and at the root.</summary>
    public YamlScalar? Key { get; internal set; }

    /// <summary>The index in the list that holds the value; -1 elsewhere.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>How many nodes a walk over the value meets, aliases expanded.</summary>
    internal int Weight { get; set; } = 1;

    /// <summary>Whether an earlier layer has reported the value, so that later layers say nothing more about it.</summary>
    internal bool Faulted { get; set; }

    /// <summary>Whether the value, or one that holds it, has been reported.</summary>
    internal bool IsWithinFault
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
            {
                if (node.Faulted)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The path from the document's root, for example <c>spec.template.spec.containers[0].image</c>; empty at the root.</summary>
    public string Path
    {
        get
        {
            if (Parent is null)
                return "";
            var parent = Parent.Path;
            return Index >= 0 ? $"{parent}[{Index}]" : YamlPath.Join(parent, Key?.Value ?? "");
        }
    }

    /// <summary>The value of a key when this is a mapping that has it; else null.</summary>
    /// <param name="key">The key.</param>
    public virtual YamlNode? this[string key] => null;

    /// <summary>The items when this is a list; else nothing.</summary>
    public virtual IReadOnlyList<YamlNode> Items => [];

    /// <summary>The text when this is a scalar that is not null; else null.</summary>
    public virtual string? Text => null;
}
