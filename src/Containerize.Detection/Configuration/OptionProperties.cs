using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Configuration;

/// <summary>The settable properties of an options class whose source is known, nested classes included.</summary>
internal static class OptionProperties
{
    private const int DepthLimit = 4;
    private const int CountLimit = 200;

    /// <summary>The properties of a class.</summary>
    public static EquatableList<OptionProperty> Of(ITypeSymbol type)
    {
        var found = new List<OptionProperty>();
        Collect(type, "", 0, found);
        return found.ToEquatableList();
    }

    private static void Collect(ITypeSymbol type, string prefix, int depth, List<OptionProperty> found)
    {
        for (var current = type; current is not null && current.DeclaringSyntaxReferences.Length > 0; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public } && found.Count < CountLimit)
                {
                    Add(property, prefix, depth, found);
                }
            }
        }
    }

    private static void Add(IPropertySymbol property, string prefix, int depth, List<OptionProperty> found)
    {
        var path = prefix + property.Name;
        if (property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.Length: > 0 } nested && depth < DepthLimit)
        {
            Collect(nested, path + ":", depth + 1, found);
            return;
        }

        var required = property.IsRequired || property.GetAttributes().Any(a => a.AttributeClass?.Name is "RequiredAttribute" or "Required");
        found.Add(new OptionProperty(path, property.Type.Name, required, DefaultOf(property)));
    }

    private static LiteralText? DefaultOf(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: { } value } literal }
            ? new LiteralText(value as string ?? literal.Token.ValueText)
            : null;
}
