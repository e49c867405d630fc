using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Reads the conditions on configuration around a statement: <c>if (configuration.GetValue&lt;bool&gt;("UseX"))</c>, its else branch, <c>?:</c>, and an early return.
/// A condition that cannot be read, or that is joined by <c>||</c>, says nothing.
/// </summary>
internal static class ConditionGuard
{
    /// <summary>The conditions of a node, the outermost last.</summary>
    public static EquatableList<GuardCondition> Of(SourceFile file, SyntaxNode node)
    {
        List<GuardCondition>? found = null;
        for (var current = node; current?.Parent is { } parent && current is not MemberDeclarationSyntax; current = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax guard when guard.Statement == current:
                    Read(file, guard.Condition, negated: false, found ??= []);
                    break;
                case ElseClauseSyntax { Parent: IfStatementSyntax guard }:
                    Read(file, guard.Condition, negated: true, found ??= []);
                    break;
                case ConditionalExpressionSyntax choice when choice.Condition != current:
                    Read(file, choice.Condition, choice.WhenFalse == current, found ??= []);
                    break;
                case BlockSyntax block:
                    foreach (var earlier in block.Statements.TakeWhile(s => s != current).OfType<IfStatementSyntax>().Where(EnvironmentGuard.Leaves))
                    {
                        Read(file, earlier.Condition, negated: true, found ??= []);
                    }

                    break;
            }
        }

        return found is null ? default : found.Distinct().ToEquatableList();
    }

    private static void Read(SourceFile file, ExpressionSyntax condition, bool negated, List<GuardCondition> found)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                Read(file, inner.Expression, negated, found);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } inverse:
                Read(file, inverse.Operand, !negated, found);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both:
                // Not (a and b): only known when one half says nothing of its own, as in `x is string y && bool.Parse(y)`.
                if (!negated || both.Left is IsPatternExpressionSyntax)
                {
                    if (!negated)
                    {
                        Read(file, both.Left, negated, found);
                    }

                    Read(file, both.Right, negated, found);
                }

                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal:
                Compare(file, equal.Left, equal.Right, negated, found);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } different:
                Compare(file, different.Left, different.Right, !negated, found);
                break;
            case IsPatternExpressionSyntax pattern:
                ReadPattern(file, pattern, negated, found);
                break;
            case InvocationExpressionSyntax call when SyntaxIndex.NameOf(call.Expression) is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && call.ArgumentList.Arguments is [{ } argument]:
                Add(file.Values.Read(argument.Expression), GuardTest.Set, "", !negated, found);
                break;
            case InvocationExpressionSyntax call when SyntaxIndex.NameOf(call.Expression) == "Equals" && call.ArgumentList.Arguments.Count > 0:
                ReadEquals(file, call, negated, found);
                break;
            case InvocationExpressionSyntax call when SyntaxIndex.NameOf(call.Expression) is "Parse" or "ToBoolean" && call.ArgumentList.Arguments is [{ } argument, ..]:
                Add(ValueOf(file, argument.Expression), GuardTest.True, "", negated, found);
                break;
            default:
                Add(file.Values.Read(condition), GuardTest.True, "", negated, found);
                break;
        }
    }

    private static void ReadPattern(SourceFile file, IsPatternExpressionSyntax pattern, bool negated, List<GuardCondition> found)
    {
        var text = pattern.Pattern.ToString();
        var value = file.Values.Read(pattern.Expression);
        switch (pattern.Pattern)
        {
            case ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression }:
                Add(value, GuardTest.Set, "", !negated, found);
                break;
            case ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal }:
                Add(value, literal.Token.ValueText is "true" ? GuardTest.True : GuardTest.EqualTo, literal.Token.ValueText, negated, found);
                break;
            case DeclarationPatternSyntax or RecursivePatternSyntax or TypePatternSyntax:
                Add(value, GuardTest.Set, "", negated, found);
                break;
            case UnaryPatternSyntax when text == "not null":
                Add(value, GuardTest.Set, "", negated, found);
                break;
        }
    }

    private static void ReadEquals(SourceFile file, InvocationExpressionSyntax call, bool negated, List<GuardCondition> found)
    {
        var arguments = call.ArgumentList.Arguments;
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (arguments.Count >= 2 && SyntaxIndex.NameOf(receiver) is "string" or "String" or "" && arguments.Count > 1)
        {
            Compare(file, arguments[0].Expression, arguments[1].Expression, negated, found);
        }
        else if (receiver is not null)
        {
            Compare(file, receiver, arguments[0].Expression, negated, found);
        }
    }

    private static void Compare(SourceFile file, ExpressionSyntax left, ExpressionSyntax right, bool negated, List<GuardCondition> found)
    {
        if (right.IsKind(SyntaxKind.NullLiteralExpression))
        {
            Add(file.Values.Read(left), GuardTest.Set, "", !negated, found);
        }
        else if (right.IsKind(SyntaxKind.TrueLiteralExpression) || SyntaxIndex.NameOf(right) == "TrueString")
        {
            Add(file.Values.Read(left), GuardTest.True, "", negated, found);
        }
        else if (right.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            Add(file.Values.Read(left), GuardTest.True, "", !negated, found);
        }
        else if (file.Values.Read(right) is LiteralText text)
        {
            Add(file.Values.Read(left), bool.TryParse(text.Text, out var flag) && flag ? GuardTest.True : GuardTest.EqualTo, text.Text, negated, found);
        }
    }

    // `configuration["X"] is string x && bool.Parse(x)`: what the pattern names is what is parsed.
    private static TextValue ValueOf(SourceFile file, ExpressionSyntax expression)
    {
        var value = file.Values.Read(expression);
        if (value is UnknownText && expression is IdentifierNameSyntax name)
        {
            var pattern = expression.Ancestors().OfType<BinaryExpressionSyntax>().SelectMany(b => b.DescendantNodes()).OfType<IsPatternExpressionSyntax>()
                .FirstOrDefault(p => p.Pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any(d => d.Identifier.ValueText == name.Identifier.ValueText));
            return pattern is null ? value : file.Values.Read(pattern.Expression);
        }

        return value;
    }

    // Only what configuration decides is a condition on configuration.
    private static void Add(TextValue value, GuardTest test, string operand, bool negated, List<GuardCondition> found)
    {
        var asked = value is ConfigurationText or EnvironmentText or OptionText or ParameterText or SectionText;
        if (asked)
        {
            found.Add(new GuardCondition(value, test, operand, negated));
        }
    }
}
