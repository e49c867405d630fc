using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Native;

/// <summary>Kerberos and Negotiate: authentication of callers, and calls and connections with the identity of the process.</summary>
public sealed class KerberosDetector : Detector
{
    private static readonly string[] Settings = ["Integrated Security=", "Trusted_Connection="];

    /// <inheritdoc/>
    public override string Id => "kerberos";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["AddNegotiate", "NegotiateAuthentication", "UseDefaultCredentials", "DefaultNetworkCredentials", "IntegratedSecurity", .. Settings];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("AddNegotiate").Where(c => !file.IsOwn(c)))
        {
            facts.Add(call, "AddNegotiate", (evidence, scope) => new FeatureFact(evidence, scope, Features.Kerberos));
        }

        foreach (var creation in file.Syntax.Creations("NegotiateAuthentication").Where(c => file.MayBeFrom(c, "System.Net.Security")))
        {
            facts.Add(creation, "NegotiateAuthentication", (evidence, scope) => new FeatureFact(evidence, scope, Features.Kerberos));
        }

        foreach (var assignment in file.Syntax.Assignments("UseDefaultCredentials", "IntegratedSecurity").Where(a => a.Right.IsKind(SyntaxKind.TrueLiteralExpression)))
        {
            facts.Add(assignment, SyntaxIndex.NameOf(assignment.Left), (evidence, scope) => new FeatureFact(evidence, scope, Features.Kerberos));
        }

        foreach (var name in file.Syntax.Names.Where(IsOwnIdentity))
        {
            facts.Add(name.Parent!, "the identity of the process", (evidence, scope) => new FeatureFact(evidence, scope, Features.Kerberos));
        }

        foreach (var literal in file.Syntax.Texts.Where(l => IsIntegrated((string)l.Token.Value!) && !IsOfTools(l)))
        {
            facts.Add(literal, "integrated security", (evidence, scope) => new FeatureFact(evidence, scope, Features.Kerberos));
        }
    }

    private static bool IsOwnIdentity(SimpleNameSyntax name) =>
        name.Identifier.ValueText == "DefaultNetworkCredentials" && name.Parent is MemberAccessExpressionSyntax access && access.Name == name && SyntaxIndex.NameOf(access.Expression) == "CredentialCache";

    // Tools that write migrations make a context of their own on a developer's machine; the service does not.
    private static bool IsOfTools(SyntaxNode node) => node.Ancestors().OfType<TypeDeclarationSyntax>()
        .Any(t => t.BaseList is { } bases && bases.Types.Any(b => SyntaxIndex.NameOf(b.Type) == "IDesignTimeDbContextFactory"));

    private static bool IsIntegrated(string text) => text.Split(';').Any(part => Settings.Any(s =>
        part.Trim().StartsWith(s, StringComparison.OrdinalIgnoreCase) && part.Trim().Substring(s.Length).Trim().ToUpperInvariant() is "TRUE" or "SSPI" or "YES"));
}
