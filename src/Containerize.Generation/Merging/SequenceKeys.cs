namespace Containerize.Generation.Merging;

/// <summary>Finds what tells the items of a list apart, as Kubernetes and compose do: the name, the port, the path, or the item itself.</summary>
internal static class SequenceKeys
{
    private static readonly string[] Fields = ["name", "containerPort", "mountPath", "target", "source", "topologyKey", "port", "key", "type"];

    /// <summary>Lists whose order is their meaning.</summary>
    private static readonly string[] Ordered = ["command", "args", "entrypoint", "test"];

    /// <summary>Gives the key of an item of all three lists; null when they can only be taken as a whole.</summary>
    /// <param name="name">The key under which the lists stand.</param>
    /// <param name="lists">The lists.</param>
    public static Func<YamlPart, string>? Of(string name, params YamlPart[] lists)
    {
        if (Ordered.Contains(name)) return null;
        if (lists.All(l => l.Items.All(i => i.Kind == YamlPartKind.Scalar))) return Distinct(i => i.Value, lists);
        if (!lists.All(l => l.Items.All(i => i.Kind == YamlPartKind.Mapping))) return null;
        foreach (var field in Fields)
        {
            if (lists.All(l => l.Items.All(i => i.Find(field) is { Value.Kind: YamlPartKind.Scalar })) && Distinct(i => i.Find(field)!.Value.Value.Value, lists) is { } key) return key;
        }

        return null;
    }

    private static Func<YamlPart, string>? Distinct(Func<YamlPart, string> key, YamlPart[] lists) =>
        lists.All(l => l.Items.Select(key).Distinct(StringComparer.Ordinal).Count() == l.Items.Count) ? key : null;
}
