namespace Containerize.Analyzers.Engine;

/// <summary>Questions about syntax that several rules ask.</summary>
internal static class Syntax
{
    /// <summary>The simple name that a call or access ends in: the place that a rule about the method points at.</summary>
    /// <param name="node">The call.</param>
    public static SyntaxNode NameIn(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => NameIn(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ObjectCreationExpressionSyntax creation => creation.Type,
        _ => node,
    };

    /// <summary>The expression that a call or access is made on; null where there is none.</summary>
    /// <param name="call">The call.</param>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax { Parent.Parent: ConditionalAccessExpressionSyntax access } => access.Expression,
        _ => null,
    };

    /// <summary>The calls that a fluent chain goes on with behind a call, the nearest first.</summary>
    /// <param name="call">The call.</param>
    public static IEnumerable<InvocationExpressionSyntax> CallsBehind(InvocationExpressionSyntax call)
    {
        for (var current = call; current.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == current; current = next)
        {
            yield return next;
        }
    }

    /// <summary>The calls that a fluent chain makes before a call, the nearest first.</summary>
    /// <param name="call">The call.</param>
    public static IEnumerable<InvocationExpressionSyntax> CallsBefore(InvocationExpressionSyntax call)
    {
        for (var current = ReceiverOf(call); current is not null; current = current is InvocationExpressionSyntax inner ? ReceiverOf(inner) : current is MemberAccessExpressionSyntax access ? access.Expression : null)
        {
            if (current is InvocationExpressionSyntax found)
            {
                yield return found;
            }
        }
    }

    /// <summary>An argument by the parameter's name, or by its place where arguments before it are not named.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="index">The place; -1 to go by name alone.</param>
    public static ExpressionSyntax? Argument(ArgumentListSyntax? arguments, string name, int index = -1)
    {
        if (arguments is null)
        {
            return null;
        }

        var named = arguments.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name);
        return (named ?? (index >= 0 && index < arguments.Arguments.Count && arguments.Arguments[index].NameColon is null ? arguments.Arguments[index] : null))?.Expression;
    }

    /// <summary>The text of a string literal; null for anything else.</summary>
    /// <param name="node">The expression.</param>
    public static string? TextOf(SyntaxNode? node) => node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal.Token.ValueText : null;

    /// <summary>Whether an expression is a type of a name, however it is qualified.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="name">The simple name.</param>
    public static bool IsNamed(SyntaxNode? node, string name) => SyntaxIndex.NameOf(node) == name;

    /// <summary>Whether a node stands in the entry point: top-level statements or a method called Main, outside of lambdas and local functions.</summary>
    /// <param name="node">The node.</param>
    public static bool IsInEntryPoint(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
                case GlobalStatementSyntax:
                    return true;
                case BaseMethodDeclarationSyntax method:
                    return method is MethodDeclarationSyntax { Identifier.ValueText: "Main" } main && main.Modifiers.Any(SyntaxKind.StaticKeyword);
            }
        }

        return false;
    }

    /// <summary>Whether a type is, or is derived from, a type of a full name.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fullName">The full name without type parameters.</param>
    public static bool IsA(ITypeSymbol? type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current.OriginalDefinition, fullName))
            {
                return true;
            }
        }

        return type?.AllInterfaces.Any(face => Is(face.OriginalDefinition, fullName)) == true;
    }

    private static bool Is(ITypeSymbol type, string fullName) =>
        fullName.EndsWith(type.Name, StringComparison.Ordinal) && type.ContainingNamespace is { } home && fullName.Length > type.Name.Length && home.ToDisplayString() == fullName.Substring(0, fullName.Length - type.Name.Length - 1);
}
