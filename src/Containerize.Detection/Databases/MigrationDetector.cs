using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Databases;

/// <summary>Database migrations that code applies when it runs.</summary>
public sealed class MigrationDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "migration";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["Migrate", "MigrateAsync", "MigrateUp", "PerformUpgrade"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("Migrate", "MigrateAsync", "MigrateUp", "PerformUpgrade"))
        {
            // context.Database.Migrate(): the receiver of Database is the context
            if (call.Expression is not MemberAccessExpressionSyntax access || file.IsOwn(call))
            {
                continue;
            }

            var name = SyntaxIndex.NameOf(call.Expression);
            var context = access.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Database" } database ? database.Expression : null;
            if (context is null && name is "Migrate" or "MigrateAsync")
            {
                continue;
            }

            // In a method for any context the type's name is that of a parameter.
            var type = context is null || file.Model.GetTypeInfo(context).Type is not INamedTypeSymbol { Name: not "DbContext" } named ? "" : named.Name;
            facts.Add(call, "applies migrations", (evidence, scope) => new MigrationFact(evidence, scope, type));
        }
    }
}
