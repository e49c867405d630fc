using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Reads the environments in which a statement runs from the conditions around it: <c>if (app.Environment.IsDevelopment())</c>, its else branch,
/// and an early return before it. A condition joined by <c>||</c> with something else is not taken as a guard, one joined by <c>&amp;&amp;</c> is.
/// </summary>
internal static class EnvironmentGuard
{
    /// <summary>The environments of a node; empty for all. A leading <c>!</c> excludes one.</summary>
    public static EquatableList<string> Of(SourceFile file, SyntaxNode node)
    {
        var found = new List<string>();
        for (var current = node; current?.Parent is { } parent && current is not MemberDeclarationSyntax; current = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax guard when guard.Statement == current:
                    Read(guard.Condition, negated: false, found);
                    break;
                case ElseClauseSyntax { Parent: IfStatementSyntax guard }:
                    Read(guard.Condition, negated: true, found);
                    break;
                case ConditionalExpressionSyntax choice when choice.WhenTrue == current || choice.WhenFalse == current:
                    Read(choice.Condition, negated: choice.WhenFalse == current, found);
                    break;
                case BlockSyntax or SwitchSectionSyntax:
                    Earlier(file, parent, current, found);
                    break;
                case GlobalStatementSyntax { Parent: { } unit } statement:
                    Earlier(file, unit, statement, found);
                    break;
            }
        }

        return found.Distinct(StringComparer.Ordinal).OrderBy(e => e, StringComparer.Ordinal).ToEquatableList();
    }

    private static void Earlier(SourceFile file, SyntaxNode container, SyntaxNode current, List<string> found)
    {
        foreach (var earlier in file.Guards.LeavingBefore(container, current).OfType<IfStatementSyntax>())
        {
            Read(earlier.Condition, negated: true, found);
        }
    }

    private static void Read(ExpressionSyntax condition, bool negated, List<string> found)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                Read(inner.Expression, negated, found);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } inverse:
                Read(inverse.Operand, !negated, found);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when !negated:
                Read(both.Left, negated, found);
                Read(both.Right, negated, found);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either:
                ReadEither(either, negated, found);
                break;
            case InvocationExpressionSyntax call when NameOf(call) is { } name:
                found.Add(negated ? "!" + name : name);
                break;
        }
    }

    // `IsDevelopment() || IsStaging()` allows both; with anything else joined in, a negation included, the guard says nothing. Negated it excludes every operand.
    private static void ReadEither(BinaryExpressionSyntax either, bool negated, List<string> found)
    {
        var operands = new List<string>();
        Read(either.Left, negated, operands);
        var left = operands.Count;
        Read(either.Right, negated, operands);
        if (negated || (left > 0 && operands.Count > left && !operands.Any(o => o[0] == '!')))
        {
            found.AddRange(operands);
        }
    }

    private static string? NameOf(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => "",
        };
        return name switch
        {
            "IsDevelopment" => "Development",
            "IsStaging" => "Staging",
            "IsProduction" => "Production",
            "IsEnvironment" when call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax literal }] => literal.Token.ValueText,
            _ => null,
        };
    }
}
