using System.Text.RegularExpressions;

namespace Containerize.Analyzers.Platform;

/// <summary>Paths as Windows writes them.</summary>
internal sealed class BackslashRule() : CodeRule(PlatformRules.BackslashPath)
{
    private static readonly Regex Relative = new(@"^(\.{1,2}|[\w\-. ]+)?(\\[\w\-. *{}]+)+\\?$", RegexOptions.CultureInvariant);

    public override IReadOnlyList<string> TriggerWords { get; } = [.. FileCalls.TriggerWords, "Path"];

    public override void Check(RuleContext file)
    {
        foreach (var path in FileCalls.Paths(file).Concat(Combined(file)))
        {
            foreach (var literal in Literals(path))
            {
                if (literal.Token.ValueText is var text && text.IndexOf('\\') >= 0 && Relative.IsMatch(text) && !WindowsGuard.Covers(file.File, literal))
                {
                    file.Report(literal, $"'{Found.Shown(text)}' is one name on Linux, not a path", "write forward slashes", text.Replace('\\', '/'));
                }
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Combined(RuleContext file) =>
        from call in file.File.Syntax.Calls("Combine", "Join")
        where Syntax.IsNamed(Syntax.ReceiverOf(call), "Path") && file.Model.GetSymbolInfo(call).Symbol is { ContainingNamespace: { Name: "IO" } }
        from argument in call.ArgumentList.Arguments
        select argument.Expression;

    // The text itself, and the texts that a sum is made of. What Path.Combine takes is looked at by itself.
    private static IEnumerable<LiteralExpressionSyntax> Literals(ExpressionSyntax path) => path switch
    {
        LiteralExpressionSyntax literal when Syntax.TextOf(literal) is not null => [literal],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Literals(sum.Left).Concat(Literals(sum.Right)),
        ParenthesizedExpressionSyntax inner => Literals(inner.Expression),
        _ => [],
    };
}
