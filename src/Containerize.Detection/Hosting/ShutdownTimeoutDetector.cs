using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Hosting;

/// <summary>How long a host may take to end: <c>HostOptions.ShutdownTimeout</c> and <c>UseShutdownTimeout</c>.</summary>
public sealed class ShutdownTimeoutDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "shutdown-timeout";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["ShutdownTimeout", "UseShutdownTimeout"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var assignment in file.Syntax.Assignments("ShutdownTimeout").Where(a => IsOfHost(file, a)))
        {
            Report(file, facts, assignment, assignment.Right);
        }

        foreach (var call in file.Syntax.Calls("UseShutdownTimeout").Where(c => !file.IsOwn(c) && c.ArgumentList.Arguments.Count == 1))
        {
            Report(file, facts, call, call.ArgumentList.Arguments[0].Expression);
        }
    }

    // Other libraries have options of that name. Where the packs are not there to bind against, the option object's own mention of HostOptions says it.
    private static bool IsOfHost(SourceFile file, AssignmentExpressionSyntax assignment) =>
        file.Model.GetSymbolInfo(assignment.Left).Symbol is { } symbol
            ? symbol.ContainingType?.Name is "HostOptions"
            : assignment.Ancestors().OfType<InvocationExpressionSyntax>().Any(c => c.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax name } && name.TypeArgumentList.Arguments.Any(t => SyntaxIndex.NameOf(t) == "HostOptions"))
              || assignment.Ancestors().OfType<InvocationExpressionSyntax>().Any(c => SyntaxIndex.NameOf(c.Expression) == "ConfigureHostOptions");

    private static void Report(SourceFile file, FactSink facts, SyntaxNode node, ExpressionSyntax time)
    {
        if (time is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax made } call && SyntaxIndex.NameOf(made.Expression) == "TimeSpan" && UnitOf(made.Name.Identifier.ValueText) is var unit and > 0
            && file.Values.Argument(call.ArgumentList, 0) is { } value and not UnknownText)
        {
            facts.Add(node, "sets the shutdown timeout", (evidence, scope) => new ShutdownTimeoutFact(evidence, scope, value, unit));
        }
        else if (time is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var hours, var minutes, var seconds] } && Number(hours) is { } h && Number(minutes) is { } m && Number(seconds) is { } s)
        {
            facts.Add(node, "sets the shutdown timeout", (evidence, scope) => new ShutdownTimeoutFact(evidence, scope, new LiteralText($"{(h * 3600) + (m * 60) + s}"), 1));
        }
    }

    private static int UnitOf(string method) => method switch { "FromSeconds" => 1, "FromMinutes" => 60, "FromHours" => 3600, _ => 0 };

    private static int? Number(ArgumentSyntax argument) => argument.Expression is LiteralExpressionSyntax { Token.Value: int number } ? number : null;
}
