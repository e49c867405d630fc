using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Messaging;

/// <summary>Reads which message a call or a class is about.</summary>
internal static class MessageTypes
{
    /// <summary>The simple name of the message that a call sends: its type argument, else the type of the first argument that is an object of a class or record of the code's own.</summary>
    public static string SentBy(SourceFile file, InvocationExpressionSyntax call)
    {
        if (TypeArguments(call) is [var type, ..])
        {
            return SyntaxIndex.NameOf(type);
        }

        return Given(file, call);
    }

    /// <summary>The simple name of the type of the first argument that is an object of a class or record of the code's own; empty when there is none.</summary>
    public static string Given(SourceFile file, InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is ObjectCreationExpressionSyntax creation)
            {
                return SyntaxIndex.NameOf(creation.Type);
            }

            if (file.Model.GetTypeInfo(argument.Expression).Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Error, SpecialType: SpecialType.None, Name.Length: > 0 } bound
                && (bound.Locations.Any(l => l.IsInSource) || (bound.TypeKind == TypeKind.Error && bound.Name != "var")))
            {
                return bound.Name;
            }
        }

        return "";
    }

    /// <summary>The type arguments that a call is written with.</summary>
    public static IReadOnlyList<TypeSyntax> TypeArguments(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: GenericNameSyntax generic } => generic.TypeArgumentList.Arguments,
        MemberBindingExpressionSyntax { Name: GenericNameSyntax generic } => generic.TypeArgumentList.Arguments,
        GenericNameSyntax generic => generic.TypeArgumentList.Arguments,
        _ => [],
    };

    /// <summary>The messages that a class handles by a generic interface of one of the names.</summary>
    public static IEnumerable<(TypeSyntax Interface, string Message)> HandledBy(TypeDeclarationSyntax type, params string[] interfaces)
    {
        foreach (var contract in type is InterfaceDeclarationSyntax ? [] : type.BaseList?.Types.Select(b => b.Type) ?? [])
        {
            var generic = contract as GenericNameSyntax ?? (contract as QualifiedNameSyntax)?.Right as GenericNameSyntax;
            if (generic is { TypeArgumentList.Arguments: [var message, ..] } && interfaces.Contains(generic.Identifier.ValueText) && !IsTypeParameter(type, message))
            {
                // Consumers of a batch or a fault are consumers of what is inside.
                var inner = message is GenericNameSyntax { Identifier.ValueText: "Batch" or "Fault", TypeArgumentList.Arguments: [var only] } ? only : message;
                yield return (contract, SyntaxIndex.NameOf(inner));
            }
        }
    }

    /// <summary>The name of the type of what a method is called on; the written name when the type does not bind.</summary>
    public static string ReceiverType(SourceFile file, InvocationExpressionSyntax call)
    {
        var receiver = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax => (call.Parent as ConditionalAccessExpressionSyntax)?.Expression,
            _ => null,
        };
        if (receiver is null)
        {
            return "";
        }

        var type = file.Model.GetTypeInfo(receiver).Type;
        return type is { Name.Length: > 0 } && type.Name != "var" ? type.Name : SyntaxIndex.NameOf(receiver).TrimStart('_');
    }

    private static bool IsTypeParameter(TypeDeclarationSyntax type, TypeSyntax argument) =>
        argument is IdentifierNameSyntax name && type.TypeParameterList?.Parameters.Any(p => p.Identifier.ValueText == name.Identifier.ValueText) == true;
}
