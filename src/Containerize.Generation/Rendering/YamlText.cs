using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Rendering;

/// <summary>Reads YAML with one kind of error.</summary>
internal static class YamlText
{
    /// <summary>The documents of a text.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static IList<YamlDocument> Documents(string text) => Guarded(() =>
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents;
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
