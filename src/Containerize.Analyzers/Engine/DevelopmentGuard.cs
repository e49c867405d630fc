namespace Containerize.Analyzers.Engine;

/// <summary>Tells whether code runs in Development alone.</summary>
internal static class DevelopmentGuard
{
    // Who calls whom is followed by name, and not further than a reader would.
    private const int Farthest = 3;

    /// <summary>Whether a node runs in Development alone: by a condition around it, or because everything that calls its method does.</summary>
    /// <param name="project">The project.</param>
    /// <param name="file">The node's file.</param>
    /// <param name="node">The node.</param>
    public static bool Covers(AnalyzedProject project, SourceFile file, SyntaxNode node) => Covers(project, file, node, Farthest);

    private static bool Covers(AnalyzedProject project, SourceFile file, SyntaxNode node, int steps)
    {
        if (EnvironmentGuard.Of(file, node).Any(environment => environment is "Development" or "!Production"))
        {
            return true;
        }

        if (steps == 0 || NameOf(node) is not { Length: > 3 } method)
        {
            return false;
        }

        var calls = project.CallsOf(method).Where(call => !call.Node.Ancestors().Contains(MethodOf(node))).Take(8).ToArray();
        return calls.Length > 0 && calls.All(call => Covers(project, call.File, call.Node, steps - 1));
    }

    private static string? NameOf(SyntaxNode node) => MethodOf(node) switch
    {
        // What a framework calls is called by nobody in the project.
        MethodDeclarationSyntax method when method.Identifier.ValueText is not ("Main" or "Configure" or "ConfigureServices" or "ExecuteAsync" or "StartAsync") && !method.Modifiers.Any(SyntaxKind.OverrideKeyword) => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode? MethodOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(ancestor => ancestor is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax);
}
