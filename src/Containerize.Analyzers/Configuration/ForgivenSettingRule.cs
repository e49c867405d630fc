namespace Containerize.Analyzers.Configuration;

/// <summary>A setting that code cannot do without, read as if it were always there.</summary>
internal sealed class ForgivenSettingRule() : CodeRule(ConfigurationRules.UnvalidatedSetting)
{
    public override IReadOnlyList<string> TriggerWords { get; } = ["Configuration", "configuration", "_configuration", "config", "_config", "IConfiguration", "GetConnectionString", "GetValue"];

    public override void Check(RuleContext file)
    {
        foreach (var access in file.File.Syntax.ElementAccesses.Concat<ExpressionSyntax>(file.File.Syntax.Calls("GetConnectionString", "GetValue")))
        {
            if (access.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven
                && IsConfiguration(file, access) && file.File.Values.Read(access) is ConfigurationText { Key: LiteralText { Text: { Length: > 0 } key }, Default: null } && !file.IsDevelopmentOnly(access))
            {
                var exception = $"throw new {file.TypeName(access, "System", "InvalidOperationException")}({SymbolDisplay.FormatLiteral($"The setting '{key}' is missing.", quote: true)})";
                file.Report(forgiven, $"the setting '{Found.Shown(key)}' is taken for granted", "throw at the start when it is missing", exception);
            }
        }
    }

    private static bool IsConfiguration(RuleContext file, ExpressionSyntax access) => file.Model.GetSymbolInfo(access).Symbol switch
    {
        IPropertySymbol { IsIndexer: true } indexer => indexer.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Configuration",
        // A number has a value where the setting is missing, so that nothing is forgiven.
        IMethodSymbol { ReturnType.IsValueType: true } => false,
        IMethodSymbol method => method.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Configuration",
        _ => false,
    };
}
