namespace Containerize.Analyzers.Networking;

/// <summary>The scheme of a request, or its sender's address, where the proxy's word for it is not asked for.</summary>
internal sealed class ForwardedHeadersRule() : CodeRule(NetworkingRules.SchemeWithoutForwardedHeaders)
{
    private static readonly string[] Members = ["Scheme", "IsHttps", "RemoteIpAddress"];
    private static readonly string[] Extensions = ["GetDisplayUrl", "GetEncodedUrl"];

    public override IReadOnlyList<string> TriggerWords { get; } = [.. Members, .. Extensions];

    public override bool AppliesTo(AnalyzedProject project) => project.IsProgram && project.IsWeb;

    public override void Check(RuleContext file)
    {
        var first = Members.SelectMany(file.Names).Where(name => name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax).Concat(Extensions.SelectMany(file.Names))
            .OrderBy(name => name.SpanStart).FirstOrDefault(name => IsOfRequest(file, name));
        if (first is not null && !file.Project.Mentions("ForwardedHeaders", "FORWARDEDHEADERS", "X-Forwarded"))
        {
            file.Report(first, $"'{first.Identifier.ValueText}' is that of the proxy's request, since the project does not honour forwarded headers", "call UseForwardedHeaders, or set ASPNETCORE_FORWARDEDHEADERS_ENABLED to true");
        }
    }

    private static bool IsOfRequest(RuleContext file, SimpleNameSyntax name) => !IsAssigned(name) && !file.IsDevelopmentOnly(name) && file.Model.GetSymbolInfo(name).Symbol switch
    {
        IPropertySymbol property => property.ContainingType.Name is "HttpRequest" or "ConnectionInfo" && property.ContainingNamespace.ToDisplayString() == "Microsoft.AspNetCore.Http",
        IMethodSymbol method => method.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Http.Extensions",
        _ => false,
    };

    // Who sets the scheme knows of the proxy.
    private static bool IsAssigned(SimpleNameSyntax name) => name.Parent?.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name.Parent;
}
