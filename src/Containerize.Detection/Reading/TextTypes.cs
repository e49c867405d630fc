using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Tells by the type of a parameter that nothing which is given for it decides an address, a name or a key: moments, identities, signals and functions. So nobody needs to ask
/// the callers of its method.
/// </summary>
internal static class TextTypes
{
    private static readonly HashSet<string> Without = new(StringComparer.Ordinal)
    {
        "CancellationToken", "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Action", "Func", "Predicate", "Expression",
    };

    /// <summary>Whether a parameter may hold what a text is made of.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parameter">The parameter.</param>
    public static bool MayHold(SourceFile file, ParameterSyntax parameter) =>
        DeclaredTypes.NameOf(file.Syntax, parameter) is not { } name || MayHold(file, name);

    /// <summary>The same of a parameter that is bound.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parameter">The parameter.</param>
    public static bool MayHold(SourceFile file, IParameterSymbol parameter)
    {
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : parameter.Type;
        return MayHold(file, type.Name);
    }

    private static bool MayHold(SourceFile file, string type) => !Without.Contains(type) || file.Names.DeclaresType(type);
}
