namespace Containerize.Analyzers.Configuration;

/// <summary>Options with a validation that runs only when somebody asks for them.</summary>
internal sealed class LateValidationRule() : CodeRule(ConfigurationRules.ValidatedLate)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["ValidateDataAnnotations", "Validate"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsHosted;

    public override void Check(RuleContext file)
    {
        foreach (var call in file.File.Syntax.Calls("ValidateDataAnnotations", "Validate"))
        {
            var behind = Syntax.CallsBehind(call).ToArray();
            if (behind.Length == 0 && call.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax && IsOfOptions(file, call)
                && !Syntax.CallsBefore(call).Any(before => SyntaxIndex.NameOf(before.Expression) is "ValidateOnStart" or "AddOptionsWithValidateOnStart"))
            {
                file.Report(Syntax.NameIn(call), $"{SyntaxIndex.NameOf(call.Expression)} runs when the options are first used, not when the container starts", "add ValidateOnStart", "ValidateOnStart");
            }
        }
    }

    private static bool IsOfOptions(RuleContext file, InvocationExpressionSyntax call) =>
        file.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            ? (method.ReturnType as INamedTypeSymbol) is { Name: "OptionsBuilder" } options && options.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Options"
            : Syntax.CallsBefore(call).Any(before => SyntaxIndex.NameOf(before.Expression) == "AddOptions");
}
