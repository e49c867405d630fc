using Containerize.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>The types that hold settings, by the names that the field gives them.</summary>
internal static class SettingNames
{
    /// <summary>Whether a type as it stands in the text may hold settings: configuration itself, options, or a class named after one of them.</summary>
    /// <param name="type">The type; null where none is written.</param>
    public static bool MayHold(TypeSyntax? type) => type switch
    {
        null or { IsVar: true } => true,
        NullableTypeSyntax nullable => MayHold(nullable.ElementType),
        GenericNameSyntax generic => generic.Identifier.ValueText.StartsWith("IOptions", StringComparison.Ordinal) || OptionNames.IsNamed(generic.Identifier.ValueText),
        NameSyntax => SyntaxIndex.NameOf(type) is var name && (IsConfiguration(name) || OptionNames.IsNamed(name)),
        _ => false,
    };

    /// <summary>Whether a type is configuration itself.</summary>
    /// <param name="type">Its simple name.</param>
    public static bool IsConfiguration(string type) => type.StartsWith("IConfiguration", StringComparison.Ordinal) || type == "ConfigurationManager";
}
