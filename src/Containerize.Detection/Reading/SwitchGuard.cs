using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Reads the conditions of the sections of a <c>switch</c> over configuration or the program's arguments.</summary>
internal static class SwitchGuard
{
    // A default section behind more cases than this is not decided by naming them all.
    private const int CaseLimit = 64;

    /// <summary>The condition of a section: that the value is one of its labels, or none of the others' for the default section.</summary>
    public static IReadOnlyList<GuardCondition> Of(SourceFile file, SwitchStatementSyntax choice, SwitchSectionSyntax section) =>
        section.Labels.Any(l => l is DefaultSwitchLabelSyntax)
            ? [.. choice.Sections.Where(s => s != section).Take(CaseLimit).SelectMany(s => Conditions(file, choice.Expression, () => Labels(file, s), negated: true, mustChoose: false))]
            : Conditions(file, choice.Expression, () => Labels(file, section), negated: false, file.Guards.MustChoose(choice));

    /// <summary>That a section did not run.</summary>
    public static IReadOnlyList<GuardCondition> Not(SourceFile file, SwitchStatementSyntax choice, SwitchSectionSyntax section) =>
        Conditions(file, choice.Expression, () => Labels(file, section), negated: true, mustChoose: false);

    /// <summary>The condition of an arm of a switch expression.</summary>
    public static IReadOnlyList<GuardCondition> Of(SourceFile file, SwitchExpressionSyntax choice, SwitchExpressionArmSyntax arm) =>
        arm.Pattern is DiscardPatternSyntax
            ? [.. choice.Arms.Where(a => a != arm).Take(CaseLimit).SelectMany(a => Conditions(file, choice.GoverningExpression, () => Texts(file, a.Pattern), negated: true, mustChoose: false))]
            : Conditions(file, choice.GoverningExpression, () => Texts(file, arm.Pattern), negated: false, file.Guards.MustChoose(choice));

    /// <summary>The texts that a pattern stands for: constants joined by <c>or</c>; null for any other pattern.</summary>
    public static IReadOnlyList<string>? Texts(SourceFile file, PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Texts(file, inner.Pattern),
        ConstantPatternSyntax constant => Text(file, constant.Expression) is { } text ? [text] : null,
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either => Texts(file, either.Left) is { } left && Texts(file, either.Right) is { } right ? [.. left, .. right] : null,
        // ["migrate"], ["migrate", ..]: the first element decides.
        ListPatternSyntax { Patterns: [ConstantPatternSyntax first, ..] } => Text(file, first.Expression) is { } word ? [word] : null,
        _ => null,
    };

    /// <summary>The text of a constant; an enumeration's member by its name, as configuration writes it.</summary>
    public static string? Text(SourceFile file, ExpressionSyntax constant) =>
        constant is MemberAccessExpressionSyntax member && file.Binder.SymbolOf(member) is not Microsoft.CodeAnalysis.IFieldSymbol { ContainingType.TypeKind: not Microsoft.CodeAnalysis.TypeKind.Enum }
            ? member.Name.Identifier.ValueText
            : file.Values.Read(constant) is LiteralText { Text: var text } && text.IndexOf('\n') < 0 ? text : null;

    private static List<string>? Labels(SourceFile file, SwitchSectionSyntax section)
    {
        var texts = new List<string>();
        foreach (var label in section.Labels)
        {
            var read = label switch
            {
                CaseSwitchLabelSyntax constant => Text(file, constant.Value) is { } text ? [text] : null,
                CasePatternSwitchLabelSyntax { WhenClause: null } pattern => Texts(file, pattern.Pattern),
                // case var p when p == "x", case var p when p.Equals("x", ..)
                CasePatternSwitchLabelSyntax { Pattern: VarPatternSyntax or DeclarationPatternSyntax, WhenClause.Condition: { } condition } => Compared(file, condition),
                _ => null,
            };
            if (read is null || texts.Count > CaseLimit)
            {
                return null;
            }

            texts.AddRange(read);
        }

        return texts;
    }

    private static IReadOnlyList<string>? Compared(SourceFile file, ExpressionSyntax condition)
    {
        var operand = condition switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => equal.Right,
            InvocationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } call when SyntaxIndex.NameOf(call.Expression) == "Equals" => first.Expression,
            _ => null,
        };
        return operand is not null && Text(file, operand) is { } text ? [text] : null;
    }

    // What is chosen by comes first: most often nothing that is known, and then nobody needs to read the labels.
    private static IReadOnlyList<GuardCondition> Conditions(SourceFile file, ExpressionSyntax value, Func<IReadOnlyList<string>?> texts, bool negated, bool mustChoose) =>
        file.Guards.Asked(value) is { } asked && texts() is { Count: > 0 } labels
            ? [new GuardCondition(asked, mustChoose ? GuardTest.ChosenAs : GuardTest.EqualTo, string.Join("\n", labels), negated)]
            : [];
}
