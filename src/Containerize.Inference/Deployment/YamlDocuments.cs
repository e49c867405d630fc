using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Containerize.Inference.Deployment;

/// <summary>Reads YAML that stands in a repository. What cannot be read is no evidence: what validation says of such a file is its own affair.</summary>
internal static class YamlDocuments
{
    private const int MaxDepth = 64;
    private const int MaxAliases = 1_000;

    /// <summary>The documents of a text that are mappings; none when it is no YAML, or nested deeper than any deployment file is.</summary>
    public static IReadOnlyList<YamlMappingNode> Read(string text)
    {
        try
        {
            if (!IsSound(text))
            {
                return [];
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return [.. stream.Documents.Select(d => d.RootNode).OfType<YamlMappingNode>()];
        }
        catch (Exception e) when (e is YamlException or ArgumentException)
        {
            return [];
        }
    }

    // The tree is built by recursion, so its depth is looked at first.
    private static bool IsSound(string text)
    {
        var parser = new Parser(new StringReader(text));
        var (depth, aliases) = (0, 0);
        while (parser.MoveNext())
        {
            depth += parser.Current is null ? 0 : parser.Current.NestingIncrease;
            aliases += parser.Current is AnchorAlias ? 1 : 0;
            if (depth > MaxDepth || aliases > MaxAliases)
            {
                return false;
            }
        }

        return true;
    }
}
