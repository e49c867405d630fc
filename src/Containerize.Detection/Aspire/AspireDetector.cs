using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Aspire;

/// <summary>What an Aspire AppHost declares: the resources of an application and how they refer to each other. Its code is read, never run.</summary>
public sealed class AspireDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "aspire";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["DistributedApplication"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("CreateBuilder").Where(c => c.Expression is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) == "DistributedApplication"))
        {
            var member = call.Ancestors().FirstOrDefault(n => n is BaseMethodDeclarationSyntax or GlobalStatementSyntax or LocalFunctionStatementSyntax);
            IEnumerable<StatementSyntax> statements = member switch
            {
                GlobalStatementSyntax => ((CompilationUnitSyntax)file.Root).Members.OfType<GlobalStatementSyntax>().Select(m => m.Statement),
                BaseMethodDeclarationSyntax { Body: { } body } => body.Statements,
                LocalFunctionStatementSyntax { Body: { } body } => body.Statements,
                _ => [],
            };
            new AppHostReader(file, facts).Read(statements);
        }
    }
}
