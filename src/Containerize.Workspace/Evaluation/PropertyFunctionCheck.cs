namespace Containerize.Workspace.Evaluation;

/// <summary>
/// Finds property functions that could write or run something. What is not known to be pure, and what cannot be parsed, counts as forbidden:
/// a project that is left out by mistake is reported, a folder that is deleted by mistake is gone.
/// </summary>
internal static class PropertyFunctionCheck
{
    // A second net under the parser, in case MSBuild and this class disagree on where an expression ends.
    private static readonly string[] NeverBeside = ["Delete", "Create", "MoveTo", "Enumerate", "FileSystemInfos", "SymbolicLink", "set_"];

    /// <summary>The first forbidden call in a text that MSBuild would expand, or null.</summary>
    public static string? FindForbidden(string text)
    {
        if (!text.Contains("$(", StringComparison.Ordinal)) return null;
        foreach (var name in (string[])["GetTempFileName", "RegisterBuildCheck"])
        {
            if (Has(text, name)) return name;
        }

        if (Has(text, "GetParent") || Has(text, "GetFolderPath"))
        {
            foreach (var name in NeverBeside)
            {
                if (Has(text, name)) return name;
            }
        }

        for (var at = text.IndexOf("$(", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$(", at + 2, StringComparison.Ordinal))
        {
            var end = ClosingParenthesis(text, at + 2);
            var forbidden = end < 0 ? Unclosed(text[(at + 2)..]) : ForbiddenIn(text[(at + 2)..end].Trim());
            if (forbidden is not null) return forbidden;
        }

        return null;
    }

    private static bool Has(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static string? Unclosed(string body) => body.TrimStart().StartsWith('[') ? "an expression without its end" : null;

    private static string? ForbiddenIn(string body)
    {
        var at = 0;
        if (body.StartsWith('['))
        {
            var close = body.IndexOf(']', StringComparison.Ordinal);
            if (close < 0 || !body.AsSpan(close + 1).TrimStart().StartsWith("::")) return Cut(body);
            var type = body[1..close].Trim();
            at = body.IndexOf("::", close, StringComparison.Ordinal) + 2;
            var member = Identifier(body, ref at);
            if (!PureMembers.AllowsStatic(type, member)) return $"{type}::{member}";
        }
        else
        {
            if (body.StartsWith("Registry:", StringComparison.OrdinalIgnoreCase)) return null;
            Identifier(body, ref at);
        }

        return ForbiddenInChain(body, at);
    }

    private static string? ForbiddenInChain(string body, int at)
    {
        while (at < body.Length)
        {
            var c = body[at++];
            if (char.IsWhiteSpace(c)) continue;
            switch (c)
            {
                case '(':
                    at = ClosingParenthesis(body, at) + 1;
                    if (at == 0) return Cut(body);
                    break;
                case '[':
                    at = body.IndexOf(']', at) + 1;
                    if (at == 0) return Cut(body);
                    break;
                case '.':
                    var member = Identifier(body, ref at);
                    if (!PureMembers.AllowsInstance(member)) return member.Length == 0 ? Cut(body) : member;
                    break;
                default:
                    // Not an expression of MSBuild, which leaves it as text; a call in it would still be suspicious.
                    return body.AsSpan(at - 1).IndexOfAny('(', '.') >= 0 && body.StartsWith('[') ? Cut(body) : null;
            }
        }

        return null;
    }

    private static string Identifier(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-')) at++;
        return text[start..at];
    }

    // The way MSBuild scans: parentheses nest, and quotes of three kinds hide them.
    private static int ClosingParenthesis(string text, int at)
    {
        for (var depth = 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    if (--depth == 0) return at;
                    break;
                case '\'' or '`' or '"':
                    at = text.IndexOf(text[at], at + 1);
                    if (at < 0) return -1;
                    break;
            }
        }

        return -1;
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
