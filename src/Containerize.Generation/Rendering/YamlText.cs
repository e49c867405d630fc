using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Rendering;

/// <summary>Reads YAML with one kind of error.</summary>
internal static class YamlText
{
    private const int Deepest = 100;

    /// <summary>The documents of a text.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static IList<YamlDocument> Documents(string text) => Guarded(() =>
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents;
    });

    /// <summary>Refuses a text in which more is nested than anybody writes: the tree is built by recursion, which would end the process.</summary>
    /// <exception cref="YamlException">It is nested too deeply, or is not YAML.</exception>
    public static void RefuseDepth(string text) => Guarded(() =>
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest) throw new YamlException(parser.Current.Start, parser.Current.End, $"more than {Deepest} levels are nested");
        }

        return depth;
    });

    /// <summary>Runs a reader. The library's scanner fails on some malformed texts in ways that it does not document.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            throw new YamlException("a value cannot be read", e);
        }
    }
}
