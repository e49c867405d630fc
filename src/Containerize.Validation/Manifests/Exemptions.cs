using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>
/// The exemptions that an object carries as annotations of other tools; they hold for the rules whose aliases name the exempted check.
/// An exemption that asks for a reason holds only with one.
/// </summary>
internal sealed class Exemptions
{
    public const string KubeLinter = "ignore-check.kube-linter.io/";
    public const string KubeLinterAll = "kube-linter.io/ignore-all";
    public const string Polaris = "polaris.fairwinds.com/";
    public const string PolarisSuffix = "-exempt";
    public const string PolarisAll = "polaris.fairwinds.com/exempt";
    public const string KubeScore = "kube-score/ignore";

    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    public Exemptions(params YamlNode?[] annotations)
    {
        foreach (var mapping in annotations.OfType<YamlMapping>())
        {
            foreach (var entry in mapping.Entries)
                Read(entry.Key.Value, entry.Value.Text ?? "");
        }
    }

    /// <summary>Whether one of the rule's aliases is exempted.</summary>
    public bool Cover(Rule rule) =>
        _aliases.Count > 0 && rule.Aliases.Any(alias => _aliases.Contains(alias) || _aliases.Contains(alias[..(alias.IndexOf(':', StringComparison.Ordinal) + 1)] + "*"));

    private void Read(string key, string value)
    {
        if (key == KubeLinterAll && value.Length > 0)
            _aliases.Add("kube-linter:*");
        else if (key == PolarisAll && value == "true")
            _aliases.Add("polaris:*");
        else if (key.StartsWith(KubeLinter, StringComparison.Ordinal) && value.Length > 0)
            _aliases.Add("kube-linter:" + key[KubeLinter.Length..]);
        else if (key.StartsWith(Polaris, StringComparison.Ordinal) && key.EndsWith(PolarisSuffix, StringComparison.Ordinal) && value == "true")
            _aliases.Add("polaris:" + key[Polaris.Length..^PolarisSuffix.Length]);
        else if (key == KubeScore)
            _aliases.UnionWith(value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(check => "kube-score:" + check));
    }
}
