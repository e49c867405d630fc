namespace Containerize.Analyzers.Lifecycle;

/// <summary>Classes that the host starts and stops.</summary>
internal static class HostedServices
{
    private const string Hosted = "Microsoft.Extensions.Hosting.IHostedService";

    /// <summary>The hosted services that a file declares.</summary>
    /// <param name="file">The file.</param>
    public static IEnumerable<ClassDeclarationSyntax> In(RuleContext file) =>
        file.File.Syntax.Types.OfType<ClassDeclarationSyntax>().Where(type => type.BaseList is not null && file.Model.GetDeclaredSymbol(type) is { } symbol && Syntax.IsA(symbol, Hosted));

    /// <summary>The name of a method's cancellation token; null when it takes none.</summary>
    /// <param name="method">The method.</param>
    public static string? TokenOf(MethodDeclarationSyntax method) => method.ParameterList.Parameters.FirstOrDefault(parameter => SyntaxIndex.NameOf(parameter.Type) == "CancellationToken")?.Identifier.ValueText;

    /// <summary>What runs in a method itself, without the functions that it makes.</summary>
    /// <param name="method">The method.</param>
    public static IEnumerable<SyntaxNode> Own(MethodDeclarationSyntax method) => BodyOf(method) is { } body ? Own(body) : [];

    /// <summary>What runs in a body itself, without the functions that it makes.</summary>
    /// <param name="body">The body.</param>
    public static IEnumerable<SyntaxNode> Own(SyntaxNode body) => body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>The functions that a method has run beside itself, on a thread of its own or of the pool.</summary>
    /// <param name="method">The method.</param>
    public static IEnumerable<AnonymousFunctionExpressionSyntax> Started(MethodDeclarationSyntax method) =>
        from function in BodyOf(method)?.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>() ?? []
        where function.Parent is ArgumentSyntax { Parent.Parent: var call } && call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" or "StartNew", Expression: var receiver } } => SyntaxIndex.NameOf(receiver) is "Task" or "Factory",
            ObjectCreationExpressionSyntax creation => SyntaxIndex.NameOf(creation.Type) == "Thread",
            _ => false,
        }
        select function;

    private static SyntaxNode? BodyOf(MethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody;
}
