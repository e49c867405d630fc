using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Finds the field or the property behind <c>value.Member</c> by the types that the declarations write out, and by the members of those types. Binding the expression would
/// make a model of the method around it first. Whatever is not plain is left to binding.
/// </summary>
internal sealed class MemberBinder(SourceFile file)
{
    private const int DepthLimit = 8;
    private readonly Dictionary<(TypeDeclarationSyntax Around, string Type), ITypeSymbol?> _types = [];
    private readonly Dictionary<SyntaxNode, ITypeSymbol?> _declared = [];

    /// <summary>The member; null where it is not plain which.</summary>
    /// <param name="access">The expression.</param>
    public ISymbol? MemberOf(MemberAccessExpressionSyntax access) =>
        file.Declared.IsMemberOfValue(access) ? MemberOf(access, 0) : access.Expression is IdentifierNameSyntax name ? StaticMemberOf(name, access.Name.Identifier.ValueText) : null;

    /// <summary>The same for <c>value?.Member</c>.</summary>
    /// <param name="binding">The part after the question mark.</param>
    public ISymbol? MemberOf(MemberBindingExpressionSyntax binding) =>
        binding.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == binding && TypeOf(access.Expression) is { OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } type
            ? MemberOf(type, binding.Name.Identifier.ValueText) : null;

    /// <summary>The type that a name stands for where it stands for a type; null where there is none.</summary>
    /// <param name="name">The name.</param>
    public INamedTypeSymbol? TypeNamed(IdentifierNameSyntax name) => Bound(name) as INamedTypeSymbol;

    /// <summary>The type of an expression; null where it is not plain which.</summary>
    /// <param name="expression">The expression.</param>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => TypeOf(expression, 0);

    private ISymbol? MemberOf(MemberAccessExpressionSyntax access, int depth) =>
        access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && TypeOf(access.Expression, depth + 1) is { } type ? MemberOf(type, access.Name.Identifier.ValueText) : null;

    private static ISymbol? MemberOf(ITypeSymbol type, string name) =>
        Members(type, name) is [var only] && only is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false } && only.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
            ? only : null;

    /// <summary>The type that a name stands for, as in <c>Kind.Web</c>; null where it may stand for something else.</summary>
    /// <param name="name">The name.</param>
    public INamedTypeSymbol? OnlyTypeNamed(IdentifierNameSyntax name) =>
        // What no class around it has as a member of its own or from a base, and no method as a variable, is the type.
        char.IsUpper(name.Identifier.ValueText.FirstOrDefault()) && file.Declared.DeclarationOf(name) is null && !file.Syntax.Usings.Any(u => u.StaticKeyword.RawKind != 0 || u.Alias is not null)
            && TypeNamed(name) is { } type && !IsMember(name) ? type : null;

    private ISymbol? StaticMemberOf(IdentifierNameSyntax name, string member) =>
        OnlyTypeNamed(name)?.GetMembers(member) is [var only]
            && only is IPropertySymbol { IsStatic: true } or IFieldSymbol { IsStatic: true } && only.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
            ? only : null;

    private bool IsMember(IdentifierNameSyntax name)
    {
        for (var around = file.Model.GetDeclaredSymbol(name.FirstAncestorOrSelf<TypeDeclarationSyntax>()!); around is not null; around = around.ContainingType)
        {
            for (var type = around; type is not null; type = type.BaseType)
            {
                if (type.GetMembers(name.Identifier.ValueText).Any(m => m is not INamedTypeSymbol))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression, int depth)
    {
        if (depth > DepthLimit)
        {
            return null;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return TypeOf(inner.Expression, depth + 1);
            case IdentifierNameSyntax:
                return file.Declared.DeclarationOf(expression) is { } declaration ? TypeOf(declaration, depth) : null;
            case MemberAccessExpressionSyntax access:
                return MemberOf(access, depth) switch { IPropertySymbol property => Known(property.Type), IFieldSymbol field => Known(field.Type), _ => null };
            case ObjectCreationExpressionSyntax creation:
                return Bound(creation.Type);
            case CastExpressionSyntax cast:
                return Bound(cast.Type);
            case AwaitExpressionSyntax wait:
                return TypeOf(wait.Expression, depth + 1) is INamedTypeSymbol { Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable", TypeArguments: [var result] } ? Known(result) : null;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } called } call when TypeOf(called.Expression, depth + 1) is { } receiver:
                return ResultOf(Members(receiver, name.Identifier.ValueText), call.ArgumentList.Arguments.Count);
            default:
                return null;
        }
    }

    private ITypeSymbol? TypeOf(SyntaxNode declaration, int depth)
    {
        if (!_declared.TryGetValue(declaration, out var type))
        {
            _declared[declaration] = null;
            _declared[declaration] = type = declaration switch
            {
                ParameterSyntax { Type: { } written } => Bound(written),
                PropertyDeclarationSyntax property => Bound(property.Type),
                VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { IsVar: false } written } } => Bound(written),
                VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true }, Initializer.Value: { } value } => TypeOf(value, depth + 1),
                ForEachStatementSyntax { Type: { IsVar: false } written } => Bound(written),
                SingleVariableDesignationSyntax { Parent: DeclarationPatternSyntax { Type: { IsVar: false } written } } => Bound(written),
                _ => null,
            };
        }

        return type;
    }

    // What all methods of the name yield, where one of them can take the arguments.
    private static ITypeSymbol? ResultOf(ImmutableArray<ISymbol> members, int arguments)
    {
        var methods = members.OfType<IMethodSymbol>().ToArray();
        return methods.Length > 0 && methods.Length == members.Length && methods.All(m => m is { IsStatic: false, Arity: 0 } && SymbolEqualityComparer.Default.Equals(m.ReturnType, methods[0].ReturnType))
            && methods.Any(m => arguments <= m.Parameters.Length && arguments >= m.Parameters.Count(p => !p.IsOptional && !p.IsParams)) ? Known(methods[0].ReturnType) : null;
    }

    // The members of the nearest type that has any of the name; of an interface those of all that it takes over.
    private static ImmutableArray<ISymbol> Members(ITypeSymbol type, string name)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return type.GetMembers(name) is { Length: > 0 } own ? own : [.. type.AllInterfaces.SelectMany(i => i.GetMembers(name))];
        }

        for (var current = type; current is not null && current.TypeKind != TypeKind.Error; current = current.BaseType)
        {
            if (current.GetMembers(name) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    // A type that a declaration writes out is bound where the class begins: that needs no model of a method.
    private ITypeSymbol? Bound(TypeSyntax type)
    {
        if (type.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } around || around.OpenBraceToken.IsMissing || around.OpenBraceToken.Span.IsEmpty)
        {
            return null;
        }

        var key = (around, type.ToString());
        if (!_types.TryGetValue(key, out var bound))
        {
            _types[key] = bound = Known(file.Model.GetSpeculativeTypeInfo(around.OpenBraceToken.Span.End, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Type);
        }

        return bound;
    }

    // The type parameters of a method are not known where the class begins.
    private static ITypeSymbol? Known(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct or TypeKind.Enum } named && named.TypeArguments.All(a => a is not IErrorTypeSymbol && (a is not INamedTypeSymbol || Known(a) is not null)) ? type : null;
}
