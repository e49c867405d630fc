using System.Globalization;

namespace Containerize.Validation.Yaml;

/// <summary>Paths into a document, in the form that the API server uses: <c>spec.containers[0].image</c>, <c>metadata.labels[app.kubernetes.io/name]</c>.</summary>
public static class YamlPath
{
    /// <summary>Appends a key to a path.</summary>
    /// <param name="parent">The path so far; may be empty.</param>
    /// <param name="key">The key; one with a dot, slash or bracket in it is put into brackets.</param>
    public static string Join(string parent, string key)
    {
        if (key.AsSpan().IndexOfAny("./[]") >= 0)
            return $"{parent}[{key}]";
        return parent.Length == 0 ? key : $"{parent}.{key}";
    }

    /// <summary>Finds the node that a path names, or the deepest one on the way to it that exists.</summary>
    /// <param name="root">Where to start.</param>
    /// <param name="path">
    /// The path; a leading dot is allowed. Brackets hold an index, a key, or <c>name="x"</c> (one or more, with commas) which selects the list item with those values.
    /// </param>
    /// <param name="complete">Whether all of the path exists.</param>
    public static YamlNode Find(YamlNode root, string path, out bool complete)
    {
        var node = root;
        foreach (var step in Steps(path))
        {
            var next = Step(node, step);
            if (next is null)
            {
                complete = false;
                return node;
            }

            node = next;
        }

        complete = true;
        return node;
    }

    private static YamlNode? Step(YamlNode node, string step)
    {
        if (node is YamlMapping)
            return node[step];
        if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return index < node.Items.Count ? node.Items[index] : null;
        return step.Contains('=', StringComparison.Ordinal) ? node.Items.FirstOrDefault(item => Matches(item, step)) : null;
    }

    private static bool Matches(YamlNode item, string selector) =>
        selector.Split(',').All(part =>
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            return equals > 0 && item[part[..equals].Trim()]?.Text == part[(equals + 1)..].Trim().Trim('"');
        });

    private static List<string> Steps(string path)
    {
        var steps = new List<string>();
        var start = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] is not ('.' or '['))
                continue;
            if (i > start)
                steps.Add(path[start..i]);
            start = i + 1;
            if (i < path.Length && path[i] == '[')
            {
                var close = path.IndexOf(']', i);
                if (close < 0)
                    break;
                steps.Add(path[(i + 1)..close].Trim('"'));
                i = close;
                start = close + 1;
            }
        }

        return steps;
    }
}
