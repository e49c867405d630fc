namespace Containerize.Analyzers.Lifecycle;

/// <summary>Waiting at the console for somebody who is not there.</summary>
internal sealed class ConsoleWaitRule() : CodeRule(LifecycleRules.WaitsForKey)
{
    private static readonly string[] Asked = ["IsAttached", "UserInteractive", "IsInputRedirected", "DEBUG"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["ReadLine", "ReadKey"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsProgram;

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("ReadLine", "ReadKey"))
        {
            // An answer that somebody reads is a dialogue, and the program one for people.
            if (call.Parent is ExpressionStatementSyntax && file.Model.GetSymbolInfo(call).Symbol is { ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } }
                && !file.IsDevelopmentOnly(call) && !IsAsked(call) && !AsksElsewhere(file))
            {
                var what = SyntaxIndex.NameOf(call.Expression) == "ReadKey" ? "throws" : "returns at once";
                file.Report(call, $"'{Found.Shown(call.ToString())}' {what} in a container, which has no terminal", "run a host, which waits for SIGTERM");
            }
        }
    }

    private static bool IsAsked(SyntaxNode node) => node.Ancestors().OfType<IfStatementSyntax>().Any(guard => Asked.Any(guard.Condition.ToString().Contains));

    // A program that also reads answers talks with a person.
    private static bool AsksElsewhere(RuleContext file) => file.File.Syntax.Calls("ReadLine", "ReadKey").Any(call => call.Parent is not ExpressionStatementSyntax && Syntax.IsNamed(Syntax.ReceiverOf(call), "Console"));
}
