using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Identity;

/// <summary>The authority that tokens or sign-ins come from: JWT bearer, OpenID Connect, IdentityServer's client.</summary>
public sealed class AuthorityDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "authority";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["AddJwtBearer", "AddOpenIdConnect", "AddIdentityServerAuthentication", "AddKeycloakJwtBearer", "AddKeycloakOpenIdConnect", "GetDiscoveryDocumentAsync", "AddOAuth2Introspection", "SetIssuer"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var assignment in file.Syntax.Assignments("Authority", "MetadataAddress"))
        {
            if (assignment.Ancestors().OfType<InvocationExpressionSyntax>().Any(i => TriggerWords.Contains(SyntaxIndex.NameOf(i.Expression))))
            {
                Report(file, facts, assignment, assignment.Right);
            }
        }

        foreach (var call in file.Syntax.Calls("GetDiscoveryDocumentAsync", "SetIssuer").Where(c => c.ArgumentList.Arguments.Count > 0 && !file.IsOwn(c)))
        {
            Report(file, facts, call, call.ArgumentList.Arguments[0].Expression);
        }
    }

    private static void Report(SourceFile file, FactSink facts, Microsoft.CodeAnalysis.SyntaxNode node, ExpressionSyntax value)
    {
        var address = file.Values.Read(value);
        if (address is not UnknownText)
        {
            facts.Add(node, "token authority", (evidence, scope) => new AuthorityFact(evidence, scope, address));
        }
    }
}
