using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Reads the conditions on configuration and on the program's arguments around a statement: <c>if (configuration.GetValue&lt;bool&gt;("UseX"))</c>, its else branch,
/// <c>?:</c>, the sections of a <c>switch</c>, an early return, and the commands of a command-line library. A condition that cannot be read, or that is joined by <c>||</c>, says nothing.
/// </summary>
internal static class ConditionGuard
{
    // Conditions nested deeper than anyone would read decide nothing more.
    private const int Limit = 64;

    /// <summary>The conditions of a node, the outermost last.</summary>
    public static EquatableList<GuardCondition> Of(SourceFile file, SyntaxNode node)
    {
        List<GuardCondition>? found = null;
        for (var current = node; current?.Parent is { } parent && current is not MemberDeclarationSyntax and not CompilationUnitSyntax && (found?.Count ?? 0) < Limit; current = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax guard when guard.Statement == current:
                    (found ??= []).AddRange(file.Guards.Conditions(guard.Condition, negated: false));
                    break;
                case ElseClauseSyntax { Parent: IfStatementSyntax guard }:
                    (found ??= []).AddRange(file.Guards.Conditions(guard.Condition, negated: true));
                    break;
                case ConditionalExpressionSyntax choice when choice.Condition != current:
                    (found ??= []).AddRange(file.Guards.Conditions(choice.Condition, negated: choice.WhenFalse == current));
                    break;
                case SwitchStatementSyntax choice when current is SwitchSectionSyntax section:
                    (found ??= []).AddRange(SwitchGuard.Of(file, choice, section));
                    break;
                case SwitchExpressionSyntax choice when current is SwitchExpressionArmSyntax arm:
                    (found ??= []).AddRange(SwitchGuard.Of(file, choice, arm));
                    break;
                case BlockSyntax or SwitchSectionSyntax:
                    Earlier(file, parent, current, found ??= []);
                    break;
                case GlobalStatementSyntax { Parent: { } unit } statement:
                    Earlier(file, unit, statement, found ??= []);
                    break;
                case ArgumentSyntax or InvocationExpressionSyntax when CommandGuard.Of(file, parent, current) is { } command:
                    (found ??= []).Add(command);
                    break;
            }
        }

        return found is null ? default : found.Distinct().ToEquatableList();
    }

    private static void Earlier(SourceFile file, SyntaxNode container, SyntaxNode current, List<GuardCondition> found)
    {
        foreach (var statement in file.Guards.LeavingBefore(container, current))
        {
            switch (statement)
            {
                case IfStatementSyntax guard:
                    found.AddRange(file.Guards.Conditions(guard.Condition, negated: true));
                    break;
                case SwitchStatementSyntax choice:
                    found.AddRange(choice.Sections.Where(GuardIndex.Leaves).SelectMany(s => SwitchGuard.Not(file, choice, s)));
                    break;
            }
        }
    }
}
