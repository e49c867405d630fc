namespace Containerize.Analyzers.State;

/// <summary>Cookies whose keys are lost with the container.</summary>
internal sealed class DataProtectionRule() : CodeRule(GenerationRules.KeysNotKept)
{
    private static readonly string[] Protected = ["AddCookie", "AddIdentity", "AddDefaultIdentity", "AddIdentityCookies", "AddIdentityApiEndpoints", "AddSession", "AddOpenIdConnect", "AddIdentityServer"];

    public override IReadOnlyList<string> TriggerWords { get; } = [.. Protected, "AddDataProtection"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsProgram && project.IsWeb;

    public override void Check(RuleContext file)
    {
        var call = file.File.Syntax.Calls("AddDataProtection").Concat(file.File.Syntax.Calls(Protected)).FirstOrDefault(c => !file.File.IsOwn(c) && !file.IsDevelopmentOnly(c) && IsOfFramework(file, c));
        if (call is null || file.Project.Mentions("PersistKeysTo", "UseEphemeralDataProtectionProvider", "IXmlRepository", "XmlRepository"))
        {
            return;
        }

        var name = SyntaxIndex.NameOf(call.Expression);
        file.Report(
            Syntax.NameIn(call),
            name == "AddDataProtection" ? "data-protection keys are not kept, so a restart signs everybody out and replicas do not read each other's cookies" : $"{name} protects cookies with keys that are not kept, so a restart signs everybody out and replicas do not read each other's cookies",
            "keep the keys by AddDataProtection and one of PersistKeysTo");
    }

    private static bool IsOfFramework(RuleContext file, InvocationExpressionSyntax call) =>
        file.Model.GetSymbolInfo(call).Symbol is not { } symbol || symbol.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.", StringComparison.Ordinal) == true || symbol.ContainingNamespace?.ToDisplayString().StartsWith("Duende", StringComparison.Ordinal) == true;
}
