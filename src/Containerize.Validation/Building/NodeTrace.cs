using Containerize.Validation.Yaml;

namespace Containerize.Validation.Building;

/// <summary>Follows a node of a built object into an object that it was made of: keys by name, items of lists by what names them.</summary>
internal static class NodeTrace
{
    private static readonly string[] Names = ["name", "containerPort", "port", "mountPath", "ip", "host", "key", "topologyKey", "path"];

    /// <summary>The node that corresponds, or the nearest above it that does.</summary>
    /// <param name="built">A node of the built object.</param>
    /// <param name="source">The object that it was made of.</param>
    /// <param name="complete">Whether the node itself was found.</param>
    public static YamlNode Find(YamlNode built, YamlNode source, out bool complete)
    {
        var steps = new Stack<YamlNode>();
        for (var node = built; node.Parent is not null; node = node.Parent)
            steps.Push(node);
        var at = source;
        foreach (var step in steps)
        {
            var next = step.Index >= 0 ? Item(at, step) : at[step.Key?.Value ?? ""];
            if (next is null)
            {
                complete = false;
                return at;
            }

            at = next;
        }

        complete = true;
        return at;
    }

    private static YamlNode? Item(YamlNode list, YamlNode built)
    {
        if (built is YamlScalar scalar)
            return list.Items.FirstOrDefault(item => item.Text == scalar.Text);
        var name = Names.FirstOrDefault(candidate => built[candidate]?.Text is not null);
        if (name is not null)
            return list.Items.FirstOrDefault(item => item[name]?.Text == built[name]!.Text);
        return list.Items.Count == built.Parent?.Items.Count ? list.Items[built.Index] : null;
    }
}
