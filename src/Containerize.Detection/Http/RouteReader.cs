using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Http;

/// <summary>Reads the full pattern of a mapped route: groups before it and the pattern itself.</summary>
internal static class RouteReader
{
    private const int DepthLimit = 8;

    /// <summary>The pattern of <c>app.MapGet("/x", ..)</c> below the groups that it is mapped on; null without a pattern.</summary>
    public static TextValue? PatternOf(SourceFile file, InvocationExpressionSyntax call) =>
        file.Values.Argument(call.ArgumentList, 0, "pattern") is { } own ? Below(GroupOf(file, (call.Expression as MemberAccessExpressionSyntax)?.Expression, 0), own) : null;

    /// <summary>One pattern below another.</summary>
    public static TextValue Below(TextValue? prefix, TextValue pattern) => (prefix, pattern) switch
    {
        (null, LiteralText own) => new LiteralText("/" + own.Text.Trim('/')),
        (LiteralText above, LiteralText own) => new LiteralText("/" + string.Join("/", new[] { above.Text.Trim('/'), own.Text.Trim('/') }.Where(p => p.Length > 0))),
        (null, _) => pattern,
        _ => ValueReader.Join([prefix, new LiteralText("/"), pattern]),
    };

    private static TextValue? GroupOf(SourceFile file, ExpressionSyntax? receiver, int depth)
    {
        switch (receiver)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when depth < DepthLimit:
                var above = GroupOf(file, access.Expression, depth + 1);
                return access.Name.Identifier.ValueText == "MapGroup" && file.Values.Argument(call.ArgumentList, 0, "prefix") is { } prefix ? Below(above, prefix) : above;
            case IdentifierNameSyntax name when depth < DepthLimit && file.Values.InitialiserOf(name) is InvocationExpressionSyntax held:
                return GroupOf(file, held, depth + 1);
            default:
                return null;
        }
    }
}
