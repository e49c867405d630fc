using System.Text;
using System.Text.RegularExpressions;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Dockerfiles;

/// <summary>Reads Dockerfiles: directives, comments, continued lines, here-documents.</summary>
internal static partial class DockerfileReader
{
    public static bool IsDockerfile(TextFile file)
    {
        var name = SlashPath.NameOf(file.Path);
        if (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            return false;
        return HasName(name) || Start().IsMatch(file.Text);
    }

    /// <summary>Whether a file's name is that of a Dockerfile: <c>Dockerfile</c>, <c>Dockerfile.worker</c>, <c>worker.Dockerfile</c>, <c>Containerfile</c>.</summary>
    public static bool HasName(string name)
    {
        if (name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase))
            return false;
        return name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase);
    }

    public static Dockerfile Read(TextFile file)
    {
        var lines = file.Text.TrimStart('\uFEFF').Split('\n');
        var escape = Escape(lines);
        var instructions = new List<Instruction>();
        var empty = new List<int>();
        for (var at = 0; at < lines.Length;)
        {
            if (IsBlankOrComment(lines[at]))
                at++;
            else
                instructions.Add(ReadInstruction(lines, ref at, escape, empty));
        }

        return new Dockerfile(file.Path, instructions, empty);
    }

    private static Instruction ReadInstruction(string[] lines, ref int at, char escape, List<int> empty)
    {
        var first = at;
        var text = new StringBuilder();
        var continued = true;
        while (continued && at < lines.Length)
        {
            var line = lines[at++].TrimEnd();
            if (at - 1 > first && IsBlankOrComment(line))
            {
                if (line.Length == 0 && at < lines.Length)
                    empty.Add(at);
                continue;
            }

            continued = line.EndsWith(escape);
            text.Append(continued ? line[..^1] : line).Append(' ');
        }

        var whole = text.ToString().Trim();
        var end = whole.IndexOfAny([' ', '\t']);
        var word = end < 0 ? whole : whole[..end];
        var arguments = end < 0 ? "" : whole[end..].Trim();
        var keyword = word.ToUpperInvariant();
        var documents = keyword is "RUN" or "COPY" or "ADD" ? SkipHereDocuments(arguments, lines, ref at) : false;
        var column = lines[first].Length - lines[first].TrimStart().Length + 1;
        return new Instruction(keyword, word, arguments, new TextSpan(first + 1, column, first + 1, column + word.Length)) { HasHereDocument = documents };
    }

    private static bool SkipHereDocuments(string arguments, string[] lines, ref int at)
    {
        var found = false;
        foreach (Match mark in HereDocument().Matches(arguments))
        {
            found = true;
            while (at < lines.Length && (mark.Groups["strip"].Length > 0 ? lines[at].TrimStart('\t') : lines[at]).TrimEnd('\r') != mark.Groups["word"].Value)
                at++;
            at = Math.Min(at + 1, lines.Length);
        }

        return found;
    }

    private static char Escape(string[] lines)
    {
        foreach (var line in lines.TakeWhile(line => line.StartsWith('#')))
        {
            var directive = Directive().Match(line);
            if (!directive.Success)
                break;
            if (directive.Groups["name"].Value.Equals("escape", StringComparison.OrdinalIgnoreCase))
                return directive.Groups["value"].Value.StartsWith('`') ? '`' : '\\';
        }

        return '\\';
    }

    private static bool IsBlankOrComment(string line)
    {
        var text = line.AsSpan().Trim();
        return text.IsEmpty || text[0] == '#';
    }

    [GeneratedRegex(@"<<(?<strip>-?)[""']?(?<word>[A-Za-z_][A-Za-z0-9_]*)[""']?", RegexOptions.CultureInvariant)]
    private static partial Regex HereDocument();

    [GeneratedRegex(@"^#\s*(?<name>[a-zA-Z]+)\s*=\s*(?<value>\S+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\A(\s*#[^\n]*\n|\s*\n)*(FROM|ARG)\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
