using Scriban.Parsing;
using Scriban.Syntax;

namespace Containerize.Generation.Rendering;

/// <summary>What a template must not do, and where it does. A template reads its plan and computes nothing: so it can neither run on nor fill the memory.</summary>
internal static class TemplateErrors
{
    private static readonly ScriptBinaryOperator[] Operators =
    [
        ScriptBinaryOperator.And, ScriptBinaryOperator.Or, ScriptBinaryOperator.CompareEqual, ScriptBinaryOperator.CompareNotEqual, ScriptBinaryOperator.CompareGreater,
        ScriptBinaryOperator.CompareGreaterOrEqual, ScriptBinaryOperator.CompareLess, ScriptBinaryOperator.CompareLessOrEqual, ScriptBinaryOperator.Add, ScriptBinaryOperator.Subtract,
    ];

    private static readonly Type[] Statements =
    [
        typeof(ScriptPage), typeof(ScriptBlockStatement), typeof(ScriptRawStatement), typeof(ScriptEscapeStatement), typeof(ScriptExpressionStatement), typeof(ScriptIfStatement), typeof(ScriptElseStatement),
        typeof(ScriptForStatement), typeof(ScriptCaseStatement), typeof(ScriptWhenStatement), typeof(ScriptEndStatement), typeof(ScriptBreakStatement), typeof(ScriptContinueStatement), typeof(ScriptNopStatement),
    ];

    /// <summary>The place of a span, counted from 1.</summary>
    public static SourceLocation Place(SourceSpan span) => new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>Refuses variables, functions, includes and unbounded loops.</summary>
    /// <exception cref="ContainerizeException">The template has some (<see cref="ExitCode.Usage"/>).</exception>
    public static void Refuse(ScriptNode? node)
    {
        if (node is null) return;
        var what = node switch
        {
            ScriptBinaryExpression binary when !Operators.Contains(binary.Operator) => $"the operator {binary.OperatorToken?.Value ?? binary.Operator.ToString()}",
            ScriptAssignExpression or ScriptIncrementDecrementExpression => "a variable of its own",
            ScriptFunction or ScriptAnonymousFunction => "a function of its own",
            ScriptStatement when !Statements.Contains(node.GetType()) => "a statement other than if, for and case",
            _ => null,
        };
        if (what is not null)
            throw new ContainerizeException(ExitCode.Usage, $"the template has {what}: a template writes what its plan says and computes nothing", "Use if, for and the escaping functions", Place(node.Span));
        for (var i = 0; i < node.ChildrenCount; i++) Refuse(node.GetChildren(i));
    }
}
