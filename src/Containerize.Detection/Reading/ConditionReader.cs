using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Reads what a condition asks of configuration or of the program's arguments.</summary>
internal static class ConditionReader
{
    private const int DepthLimit = 32;

    /// <summary>Reads a condition.</summary>
    /// <param name="file">The file.</param>
    /// <param name="condition">The expression.</param>
    /// <param name="negated">Whether the code runs when it is false.</param>
    /// <param name="found">Takes what it asks; all of it must hold.</param>
    public static void Read(SourceFile file, ExpressionSyntax condition, bool negated, List<GuardCondition> found) => Read(file, condition, negated, found, 0);

    /// <summary>The value that a condition asks for when configuration or an argument decides it; null when something else does.</summary>
    public static TextValue? Asked(SourceFile file, ExpressionSyntax expression) => Asked(file, expression, GuardTest.EqualTo);

    // switch (args) { case ["migrate", ..]: }
    private static TextValue? Asked(SourceFile file, ExpressionSyntax expression, GuardTest test) =>
        CallValueReader.IsArguments(file, expression) ? new ArgumentText(0) : SettingShape.MayBeSetting(file, expression, test) && ValueOf(file, expression) is var value && IsDecided(value) ? value : null;

    private static void Read(SourceFile file, ExpressionSyntax condition, bool negated, List<GuardCondition> found, int depth)
    {
        if (depth > DepthLimit)
        {
            return;
        }

        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                Read(file, inner.Expression, negated, found, depth + 1);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } inverse:
                Read(file, inverse.Operand, !negated, found, depth + 1);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both:
                // Not (a and b): only known when one half says nothing of its own, as in `x is string y && bool.Parse(y)` and `args.Length > 0 && args[0] == "x"`.
                if (!negated || both.Left is IsPatternExpressionSyntax || IsCount(both.Left))
                {
                    if (!negated)
                    {
                        Read(file, both.Left, negated, found, depth + 1);
                    }

                    Read(file, both.Right, negated, found, depth + 1);
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
            case InvocationExpressionSyntax call:
                ReadCall(file, call, negated, found);
                break;
            // var migrate = args.Contains("--migrate"); if (migrate)
            case IdentifierNameSyntax name when file.Values.InitialiserOf(name) is { } initialiser && (initialiser is BinaryExpressionSyntax or IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax || IsQuestion(initialiser)):
                Read(file, initialiser, negated, found, depth + 1);
                break;
            default:
                Add(Read(file, condition, GuardTest.True), GuardTest.True, "", negated, found);
                break;
        }
    }

    private static void ReadCall(SourceFile file, InvocationExpressionSyntax call, bool negated, List<GuardCondition> found)
    {
        var arguments = call.ArgumentList.Arguments;
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        switch (SyntaxIndex.NameOf(call.Expression))
        {
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when arguments is [{ } argument]:
                Add(Read(file, argument.Expression, GuardTest.Set), GuardTest.Set, "", !negated, found);
                break;
            case "Equals" when arguments.Count > 0:
                ReadEquals(file, call, negated, found);
                break;
            case "Parse" or "ToBoolean" when arguments is [{ } argument, ..]:
                Add(ValueOf(file, argument.Expression), GuardTest.True, "", negated, found);
                break;
            case "Contains" when arguments.Count > 0 && CallValueReader.IsArguments(file, receiver) && SwitchGuard.Text(file, arguments[0].Expression) is { } word:
                Add(new ArgumentText(ArgumentText.Any), GuardTest.EqualTo, word, negated, found);
                break;
            // args.Any(a => a == "x"), args.Any(a => a.Equals("x"))
            case "Any" when arguments is [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } body } }] && CallValueReader.IsArguments(file, receiver):
                var compared = body is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal ? equal.Right
                    : body is InvocationExpressionSyntax { ArgumentList.Arguments: [{ } text, ..] } equals && SyntaxIndex.NameOf(equals.Expression) == "Equals" ? text.Expression : null;
                if (compared is not null && SwitchGuard.Text(file, compared) is { } option)
                {
                    Add(new ArgumentText(ArgumentText.Any), GuardTest.EqualTo, option, negated, found);
                }

                break;
            default:
                Add(file.Values.Read(call), GuardTest.True, "", negated, found);
                break;
        }
    }

    private static void ReadPattern(SourceFile file, IsPatternExpressionSyntax pattern, bool negated, List<GuardCondition> found)
    {
        var isNull = pattern.Pattern is ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression };
        var isThere = pattern.Pattern is DeclarationPatternSyntax or RecursivePatternSyntax or TypePatternSyntax || (pattern.Pattern is UnaryPatternSyntax && pattern.Pattern.ToString() == "not null");
        if (Asked(file, pattern.Expression, isNull || isThere ? GuardTest.Set : GuardTest.EqualTo) is not { } value)
        {
            return;
        }

        switch (pattern.Pattern)
        {
            case var _ when isNull || isThere:
                Add(value, GuardTest.Set, "", negated != isNull, found);
                break;
            case ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.ValueText: "true" } }:
                Add(value, GuardTest.True, "", negated, found);
                break;
            default:
                if (SwitchGuard.Texts(file, pattern.Pattern) is { Count: > 0 } texts)
                {
                    Add(value, GuardTest.EqualTo, string.Join("\n", texts), negated, found);
                }

                break;
        }
    }

    private static void ReadEquals(SourceFile file, InvocationExpressionSyntax call, bool negated, List<GuardCondition> found)
    {
        var arguments = call.ArgumentList.Arguments;
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (arguments.Count >= 2 && (receiver is PredefinedTypeSyntax || SyntaxIndex.NameOf(receiver) is "String" or ""))
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
            Add(Read(file, left, GuardTest.Set), GuardTest.Set, "", !negated, found);
        }
        else if (right.IsKind(SyntaxKind.TrueLiteralExpression) || SyntaxIndex.NameOf(right) == "TrueString")
        {
            Add(Read(file, left, GuardTest.True), GuardTest.True, "", negated, found);
        }
        else if (right.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            Add(Read(file, left, GuardTest.True), GuardTest.True, "", !negated, found);
        }
        else if (Read(file, left, GuardTest.EqualTo) is var value && IsDecided(value) && SwitchGuard.Text(file, right) is { } text)
        {
            Add(value, bool.TryParse(text, out var flag) && flag ? GuardTest.True : GuardTest.EqualTo, text, negated, found);
        }
    }

    private static TextValue Read(SourceFile file, ExpressionSyntax expression, GuardTest test) =>
        SettingShape.MayBeSetting(file, expression, test) ? file.Values.Read(expression) : ValueReader.Unknown(expression);

    private static bool IsQuestion(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax call && SyntaxIndex.NameOf(call.Expression) is "Contains" or "Any" or "Equals" or "IsNullOrEmpty" or "IsNullOrWhiteSpace";

    private static bool IsCount(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } };

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

    // Only what configuration or an argument decides is a condition that can be told.
    private static bool IsDecided(TextValue value) =>
        value is ConfigurationText or EnvironmentText or OptionText or ParameterText or SectionText or ArgumentText
        || (value is AlternativeText either && either.Values.Any(v => v is ArgumentText));

    private static void Add(TextValue value, GuardTest test, string operand, bool negated, List<GuardCondition> found)
    {
        if (IsDecided(value))
        {
            found.Add(new GuardCondition(value, test, operand, negated));
        }
    }
}
