using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Grpc;

/// <summary>gRPC services: <c>MapGrpcService&lt;T&gt;</c>, and which proto service the class implements.</summary>
public sealed class GrpcServiceDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "grpc-service";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["MapGrpcService"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("MapGrpcService"))
        {
            var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
            if (name is not GenericNameSyntax { TypeArgumentList.Arguments: [var type, ..] })
            {
                continue;
            }

            var implementation = SyntaxIndex.NameOf(type);
            var declared = file.Model.GetTypeInfo(type).Type;
            var contract = declared?.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<TypeDeclarationSyntax>()
                .SelectMany(t => t.BaseList?.Types.Select(b => SyntaxIndex.NameOf(b.Type)) ?? [])
                .FirstOrDefault(b => b.EndsWith("Base", StringComparison.Ordinal) || (b.Length > 1 && b[0] == 'I' && char.IsUpper(b[1]))) ?? "";
            var service = contract.EndsWith("Base", StringComparison.Ordinal) ? contract.Substring(0, contract.Length - "Base".Length)
                : contract.Length > 1 ? contract.Substring(1) : "";
            facts.Add(call, "gRPC service " + implementation, (evidence, scope) => new GrpcServiceFact(evidence, scope, service, implementation));
        }
    }
}
