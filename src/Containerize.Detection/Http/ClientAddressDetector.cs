using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Http;

/// <summary>
/// Addresses that options or configuration give a class that holds an HTTP client, however it puts its requests together, and those of an options object that an
/// endpoint hands to the browser.
/// </summary>
public sealed class ClientAddressDetector : Detector
{
    private static readonly string[] Clients = ["HttpClient", "IHttpClientFactory", "IRestClient", "RestClient", "IFlurlClient"];
    private static readonly string[] AddressWords = ["Url", "Uri", "BaseAddress", "Address", "Endpoint"];

    /// <inheritdoc/>
    public override string Id => "client-address";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = [.. Clients, "*IOptions"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var type in file.Syntax.Types.Where(HoldsClient))
        {
            Reads(file, facts, type);
        }

        foreach (var call in file.Syntax.Calls("Json", "Ok").Where(c => c.ArgumentList.Arguments.Count == 1))
        {
            Served(file, facts, call, call.ArgumentList.Arguments[0].Expression);
        }

        foreach (var creation in file.Syntax.Creations("JsonResult", "OkObjectResult").Where(c => c.ArgumentList?.Arguments.Count == 1))
        {
            Served(file, facts, creation, creation.ArgumentList!.Arguments[0].Expression);
        }
    }

    private static bool HoldsClient(TypeDeclarationSyntax type)
    {
        var parameters = type.Members.OfType<ConstructorDeclarationSyntax>().SelectMany(c => c.ParameterList.Parameters).Concat(type.ParameterList?.Parameters ?? default);
        var members = type.Members.OfType<FieldDeclarationSyntax>().Select(f => f.Declaration.Type).Concat(type.Members.OfType<PropertyDeclarationSyntax>().Select(p => p.Type));
        return parameters.Select(p => p.Type).Concat(members).Any(t => Clients.Contains(SyntaxIndex.NameOf(t)));
    }

    private static void Reads(SourceFile file, FactSink facts, TypeDeclarationSyntax type)
    {
        var seen = new HashSet<TextValue>();
        var accesses = type.DescendantNodes(n => n == type || n is not TypeDeclarationSyntax).OfType<ExpressionSyntax>()
            .Where(e => e is ElementAccessExpressionSyntax || (e is MemberAccessExpressionSyntax access && IsAddress(access.Name.Identifier.ValueText)));
        foreach (var access in accesses.Where(a => !IsReported(a)))
        {
            var address = file.Values.Read(access);
            if (address is OptionText || (address is ConfigurationText { Key: LiteralText { Text: var key } } && IsAddress(key)))
            {
                if (seen.Add(address))
                {
                    Report(facts, access, type.Identifier.ValueText, address);
                }
            }
        }
    }

    // What is a request's or a client's own address is told more exactly elsewhere.
    private static bool IsReported(SyntaxNode access) =>
        access.Ancestors().TakeWhile(a => a is not StatementSyntax and not MemberDeclarationSyntax).OfType<AssignmentExpressionSyntax>().Any(a => SyntaxIndex.NameOf(a.Left) == "BaseAddress");

    private static void Served(SourceFile file, FactSink facts, SyntaxNode node, ExpressionSyntax argument)
    {
        if (argument is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "CurrentValue", Expression: var options } || file.Model.GetTypeInfo(options).Type is not INamedTypeSymbol { Name: "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor", TypeArguments: [var type] })
        {
            return;
        }

        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(p => IsAddress(p.Name)))
        {
            facts.Add(node, "handed to the browser", (evidence, scope) => new HttpClientFact(evidence, scope, "browser", new OptionText(type.Name, property.Name)) { FromBrowser = true }, Confidence.Likely);
        }
    }

    private static bool IsAddress(string name) => AddressWords.Any(w => name.EndsWith(w, StringComparison.OrdinalIgnoreCase));

    private static void Report(FactSink facts, SyntaxNode node, string client, TextValue address) =>
        facts.Add(node, "HTTP client " + client, (evidence, scope) => new HttpClientFact(evidence, scope, client, address), Confidence.Likely);
}
