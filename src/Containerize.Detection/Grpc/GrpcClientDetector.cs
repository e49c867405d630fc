using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Grpc;

/// <summary>gRPC clients: <c>AddGrpcClient&lt;T&gt;</c>, <c>GrpcChannel.ForAddress</c>.</summary>
public sealed class GrpcClientDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "grpc-client";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["AddGrpcClient", "AddCodeFirstGrpcClient", "GrpcChannel"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("AddGrpcClient", "AddCodeFirstGrpcClient").Where(c => !file.IsOwn(c)))
        {
            var service = ServiceOf(call);
            Report(facts, call, service, AddressOf(file, call));
        }

        foreach (var call in file.Syntax.Calls("ForAddress"))
        {
            if (call.Expression is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) == "GrpcChannel")
            {
                Report(facts, call, "", file.Values.Argument(call.ArgumentList, 0) ?? new UnknownText(""));
            }
        }
    }

    // The address is set in the registration's own lambda or in a ConfigureHttpClient or ConfigureChannel behind it.
    private static TextValue AddressOf(SourceFile file, InvocationExpressionSyntax call)
    {
        var statement = call.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)call;
        var set = statement.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(a => SyntaxIndex.NameOf(a.Left) is "Address" or "BaseAddress");
        return set is null ? new UnknownText("") : file.Values.Read(set.Right);
    }

    // Basket.BasketClient is the client of the proto service Basket; a code-first contract is an interface.
    private static string ServiceOf(InvocationExpressionSyntax call)
    {
        var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
        if (name is not GenericNameSyntax { TypeArgumentList.Arguments: [var type, ..] })
        {
            return "";
        }

        var simple = SyntaxIndex.NameOf(type);
        return simple.EndsWith("Client", StringComparison.Ordinal) ? simple.Substring(0, simple.Length - "Client".Length)
            : simple.Length > 1 && simple[0] == 'I' && char.IsUpper(simple[1]) ? simple.Substring(1) : simple;
    }

    private static void Report(FactSink facts, SyntaxNode node, string service, TextValue address) =>
        facts.Add(node, "gRPC client " + service, (evidence, scope) => new GrpcClientFact(evidence, scope, service, address));
}
