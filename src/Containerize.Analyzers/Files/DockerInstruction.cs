using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Files;

/// <summary>An instruction of a Dockerfile.</summary>
/// <param name="Keyword">The keyword in upper case.</param>
/// <param name="Arguments">What follows, continued lines joined by a space.</param>
/// <param name="Span">Where its first line stands.</param>
internal sealed record DockerInstruction(string Keyword, string Arguments, TextSpan Span)
{
    /// <summary>The arguments as words, flags left out.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Arguments.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word.StartsWith("--", StringComparison.Ordinal))];

    /// <summary>Reads a Dockerfile: comments and blank lines left out, continued lines joined.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<DockerInstruction> Read(SourceText text)
    {
        var found = new List<DockerInstruction>();
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var first = text.Lines[i];
            var whole = "";
            var begin = first.Start + first.ToString().TakeWhile(char.IsWhiteSpace).Count();
            for (; i < text.Lines.Count; i++)
            {
                var line = text.Lines[i].ToString().Trim();
                var isLeftOut = line.Length == 0 || line[0] == '#';
                if (isLeftOut && whole.Length == 0)
                {
                    break;
                }

                whole += isLeftOut ? "" : line.TrimEnd('\\').TrimEnd('`') + " ";
                if (!isLeftOut && line[line.Length - 1] is not ('\\' or '`'))
                {
                    break;
                }
            }

            var parts = whole.Trim().Split([' ', '\t'], 2);
            if (parts[0].Length > 0)
            {
                found.Add(new DockerInstruction(parts[0].ToUpperInvariant(), parts.Length > 1 ? parts[1].Trim() : "", TextSpan.FromBounds(begin, Math.Max(begin, first.End))));
            }
        }

        return found;
    }
}
