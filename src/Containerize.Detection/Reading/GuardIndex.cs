using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// What is asked again and again about the conditions of one file: which statements of a block may leave it, and what a condition says. Each is found out once, so that
/// a block of ten thousand statements is not walked ten thousand times.
/// </summary>
internal sealed class GuardIndex(SourceFile file)
{
    // A member that leaves more often than this before a statement says nothing that a reader could follow.
    private const int LeavingLimit = 32;

    private readonly Dictionary<SyntaxNode, StatementSyntax[]> _leaving = [];
    private readonly Dictionary<SyntaxNode, bool> _mustChoose = [];
    private readonly Dictionary<(SyntaxNode Condition, bool Negated), GuardCondition[]> _conditions = [];
    private readonly Dictionary<ExpressionSyntax, TextValue?> _asked = [];

    /// <summary>The <c>if</c> and <c>switch</c> statements before a statement of the same block, of which a branch leaves the member; the nearest first.</summary>
    /// <param name="container">The block, the switch section or the file with top-level statements.</param>
    /// <param name="current">The statement.</param>
    public IEnumerable<StatementSyntax> LeavingBefore(SyntaxNode container, SyntaxNode current)
    {
        if (!_leaving.TryGetValue(container, out var leaving))
        {
            _leaving[container] = leaving = [.. StatementsOf(container).Where(s => s is IfStatementSyntax guard ? Leaves(guard) : s is SwitchStatementSyntax choice && choice.Sections.Any(Leaves))];
        }

        var end = Before(leaving, current.SpanStart);
        for (var i = end - 1; i >= Math.Max(0, end - LeavingLimit); i--)
        {
            yield return leaving[i];
        }
    }

    /// <summary>Whether a <c>switch</c> does nothing or fails when none of its cases fits, so that one of them must be chosen.</summary>
    /// <param name="choice">The <c>switch</c> statement or expression.</param>
    public bool MustChoose(SyntaxNode choice)
    {
        if (!_mustChoose.TryGetValue(choice, out var must))
        {
            _mustChoose[choice] = must = choice switch
            {
                SwitchStatementSyntax statement => !statement.Sections.Any(s => s.Labels.Any(l => l is DefaultSwitchLabelSyntax) && s.Statements.FirstOrDefault() is not ThrowStatementSyntax),
                SwitchExpressionSyntax expression => !expression.Arms.Any(a => a.Pattern is DiscardPatternSyntax && a.Expression is not ThrowExpressionSyntax),
                _ => false,
            };
        }

        return must;
    }

    /// <summary>The conditions that an expression stands for.</summary>
    /// <param name="condition">The expression.</param>
    /// <param name="negated">Whether the code runs when it is false.</param>
    public IReadOnlyList<GuardCondition> Conditions(ExpressionSyntax condition, bool negated)
    {
        if (!_conditions.TryGetValue((condition, negated), out var found))
        {
            var read = new List<GuardCondition>();
            ConditionReader.Read(file, condition, negated, read);
            _conditions[(condition, negated)] = found = [.. read];
        }

        return found;
    }

    /// <summary>The value that a <c>switch</c> chooses by, when configuration or an argument decides it; null when something else does.</summary>
    /// <param name="expression">What stands behind <c>switch</c>.</param>
    public TextValue? Asked(ExpressionSyntax expression)
    {
        if (!_asked.TryGetValue(expression, out var asked))
        {
            _asked[expression] = asked = ConditionReader.Asked(file, expression);
        }

        return asked;
    }

    /// <summary>Whether the branch of an <c>if</c> without an else returns or ends the process.</summary>
    public static bool Leaves(IfStatementSyntax guard) => guard.Else is null && Leaves(guard.Statement);

    /// <summary>Whether a switch section returns or ends the process.</summary>
    public static bool Leaves(SwitchSectionSyntax section) => section.Statements.Count > 0 && Leaves(section.Statements[section.Statements.Count - 1]);

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax => true,
        BlockSyntax { Statements: [.., var last] } => Leaves(last),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Exit", Expression: IdentifierNameSyntax { Identifier.ValueText: "Environment" } } } } => true,
        _ => false,
    };

    // How many of the statements, which stand in the order of the text, start before a position.
    private static int Before(StatementSyntax[] statements, int position)
    {
        var (low, high) = (0, statements.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = statements[middle].SpanStart < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static IEnumerable<StatementSyntax> StatementsOf(SyntaxNode container) => container switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement),
        _ => [],
    };
}
