using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Reads the address that a client is given: from an argument, a lambda that sets options, or an object initialiser.</summary>
internal static class AddressReader
{
    /// <summary>The address; unknown when code does not say.</summary>
    public static TextValue Read(SourceFile file, ClientCall call, SyntaxNode node)
    {
        var given = ReadGiven(file, call, node);
        return given is UnknownText && call.Fallback is { } fallback ? fallback : given;
    }

    private static TextValue ReadGiven(SourceFile file, ClientCall call, SyntaxNode node)
    {
        var arguments = ArgumentsOf(node);
        foreach (var member in MembersSetIn(file, node).Concat(call.AddressMembers.Count > 0 ? SetLater(file, node) : []))
        {
            if (call.AddressMembers.Contains(SyntaxIndex.NameOf(member.Left)))
            {
                return Named(call, file.Values.Read(member.Right));
            }
        }

        foreach (var inner in call.AddressCalls.Count == 0 || arguments is null ? [] : arguments.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.AddressCalls.Contains(SyntaxIndex.NameOf(inner.Expression)) && inner.ArgumentList.Arguments is [var holder, ..] && holder.Expression is not LambdaExpressionSyntax)
            {
                return Named(call, file.Values.Read(holder.Expression));
            }
        }

        if (call.Address < 0 || arguments is null || call.Address >= arguments.Arguments.Count)
        {
            return new UnknownText("");
        }

        var expression = arguments.Arguments[call.Address].Expression;
        if (expression is LambdaExpressionSyntax lambda)
        {
            return LambdaBody(lambda) is { } body and not AssignmentExpressionSyntax ? Named(call, file.Values.Read(body)) : new UnknownText("");
        }

        return Named(call, file.Values.Read(expression));
    }

    /// <summary>The parts of an address that are set one by one.</summary>
    public static IEnumerable<(AssignmentExpressionSyntax Member, TextValue Value)> Parts(SourceFile file, ClientCall call, SyntaxNode node)
    {
        if (call.PartMembers.Count == 0)
        {
            yield break;
        }

        foreach (var member in MembersSetIn(file, node).Concat(SetLater(file, node)))
        {
            if (call.PartMembers.ContainsKey(SyntaxIndex.NameOf(member.Left)))
            {
                yield return (member, file.Values.Read(member.Right));
            }
        }
    }

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };

    // An Aspire client integration is given the name of a connection string; a literal with any punctuation of an address is one itself.
    // EF Core takes "Name=Key" anywhere, looked up among the connection strings first.
    private static TextValue Named(ClientCall call, TextValue value)
    {
        // The name that an integration is given may itself come from a caller.
        if (call.AddressMayBeName && value is ParameterText)
        {
            return new ConfigurationText(ValueReader.Join([new LiteralText("ConnectionStrings:"), value]));
        }

        if (value is not LiteralText { Text: { Length: > 0 } text })
        {
            return value;
        }

        if (text.StartsWith("name=", StringComparison.OrdinalIgnoreCase) && text.IndexOf(';') < 0)
        {
            var key = text.Substring("name=".Length).Trim();
            return new ConfigurationText(new LiteralText(key.Contains(':') ? key : "ConnectionStrings:" + key));
        }

        return call.AddressMayBeName && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')
            ? new ConfigurationText(new LiteralText("ConnectionStrings:" + text))
            : value;
    }

    private static ExpressionSyntax? LambdaBody(LambdaExpressionSyntax lambda) =>
        lambda.ExpressionBody ?? (lambda.Block?.Statements.LastOrDefault() as ReturnStatementSyntax)?.Expression;

    private static IEnumerable<AssignmentExpressionSyntax> MembersSetIn(SourceFile file, SyntaxNode node)
    {
        if (node is BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
        {
            foreach (var set in initializer.Expressions.OfType<AssignmentExpressionSyntax>())
            {
                yield return set;
            }
        }

        foreach (var argument in ArgumentsOf(node)?.Arguments ?? [])
        {
            switch (argument.Expression)
            {
                case LambdaExpressionSyntax lambda:
                    foreach (var set in lambda.Body.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>())
                    {
                        yield return set;
                    }

                    break;
                case BaseObjectCreationExpressionSyntax { Initializer: { } inner }:
                    foreach (var set in inner.Expressions.OfType<AssignmentExpressionSyntax>())
                    {
                        yield return set;
                    }

                    break;
                case IdentifierNameSyntax name when file.Values.InitialiserOf(name) is BaseObjectCreationExpressionSyntax { Initializer: { } held }:
                    foreach (var set in held.Expressions.OfType<AssignmentExpressionSyntax>())
                    {
                        yield return set;
                    }

                    break;
            }
        }
    }

    // var factory = new ConnectionFactory(); factory.HostName = ...;
    private static IEnumerable<AssignmentExpressionSyntax> SetLater(SourceFile file, SyntaxNode node)
    {
        var name = node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            AssignmentExpressionSyntax assignment => SyntaxIndex.NameOf(assignment.Left),
            _ => "",
        };
        if (name.Length == 0 || node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return [];
        }

        return member.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(a => a.Left is MemberAccessExpressionSyntax access && SyntaxIndex.NameOf(access.Expression) == name);
    }
}
