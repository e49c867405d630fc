namespace Containerize.Analyzers.Lifecycle;

/// <summary>A wait of a hosted service that goes on when the service is told to stop.</summary>
internal sealed class TokenlessWaitRule() : CodeRule(LifecycleRules.WaitsWithoutToken)
{
    private const int Short = 1000;

    public override IReadOnlyList<string> TriggerWords { get; } = ["Delay", "WaitForNextTickAsync"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsHosted;

    public override void Check(RuleContext file)
    {
        foreach (var method in HostedServices.In(file).SelectMany(type => type.Members.OfType<MethodDeclarationSyntax>()))
        {
            if (HostedServices.TokenOf(method) is not { } token)
            {
                continue;
            }

            foreach (var call in HostedServices.Own(method).OfType<InvocationExpressionSyntax>().Where(call => IsWait(file, call)))
            {
                file.Report(call, $"'{Found.Shown(call.ToString())}' goes on when the container is stopped", $"pass '{token}' to it", token);
            }
        }
    }

    private static bool IsWait(RuleContext file, InvocationExpressionSyntax call) => (SyntaxIndex.NameOf(call.Expression), call.ArgumentList.Arguments) switch
    {
        ("Delay", [var time]) => !IsShort(file, time.Expression) && file.Model.GetSymbolInfo(call).Symbol is { ContainingType: { Name: "Task", ContainingNamespace.Name: "Tasks" } },
        ("WaitForNextTickAsync", []) => file.Model.GetSymbolInfo(call).Symbol is { ContainingType.Name: "PeriodicTimer" },
        _ => false,
    };

    private static bool IsShort(RuleContext file, ExpressionSyntax time) => time is InvocationExpressionSyntax { ArgumentList.Arguments: [var amount] } span
        ? SyntaxIndex.NameOf(span.Expression) is "FromMilliseconds" && Number(file, amount.Expression) is >= 0 and < Short
        : Number(file, time) is >= 0 and < Short;

    private static double? Number(RuleContext file, ExpressionSyntax expression) => file.Model.GetConstantValue(expression).Value switch { int number => number, double number => number, long number => number, _ => null };
}
