namespace Containerize.Analyzers.Configuration;

/// <summary>The name of the machine, which changes with every container, as the identity of something that lasts.</summary>
internal sealed class MachineNameRule() : CodeRule(ConfigurationRules.MachineNameAsIdentity)
{
    private static readonly string[] Kinds = ["group", "consumer", "client", "instance", "worker", "node", "queue", "subscription", "owner", "lock", "lease", "peer", "server", "siloname", "producer", "endpoint", "channel"];
    private static readonly string[] Endings = ["id", "name", "identity", "identifier", "group", "tag", "key", "prefix", "queue", "owner", "subscription"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["MachineName", "GetHostName"];

    public override void Check(RuleContext file)
    {
        foreach (var name in file.Names("MachineName").Concat(file.Names("GetHostName")))
        {
            if (name.Parent is MemberAccessExpressionSyntax access && file.Model.GetSymbolInfo(access).Symbol is { ContainingType.Name: "Environment" or "Dns" } symbol
                && symbol.ContainingNamespace.ToDisplayString() is "System" or "System.Net" && Target(access) is { } target && IsIdentity(target) && !file.File.UsesAny("OpenTelemetry") && !file.IsDevelopmentOnly(access))
            {
                file.Report(access, $"'{target}' is made of the machine's name, which is another one in every container", "read the identity from configuration, or let a StatefulSet name the pods");
            }
        }
    }

    private static bool IsIdentity(string name)
    {
        var lower = name.ToLowerInvariant();
        return Kinds.Any(lower.Contains) && Endings.Any(ending => lower.EndsWith(ending, StringComparison.Ordinal));
    }

    // What the text ends up in: a member, a variable or a named argument, through interpolation, concatenation and ??.
    private static string? Target(SyntaxNode node)
    {
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Right == current:
                    return SyntaxIndex.NameOf(assignment.Left);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    return variable.Identifier.ValueText;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return property.Identifier.ValueText;
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return property.Identifier.ValueText;
                case ArgumentSyntax { NameColon: { } name }:
                    return name.Name.Identifier.ValueText;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either when either.Right == current:
                    // What somebody has set comes first.
                    return null;
                case InterpolationSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 }:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
