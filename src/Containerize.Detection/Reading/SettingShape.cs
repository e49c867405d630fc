using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Tells from the text that what a condition asks for is data that the program works on and no setting: what is awaited, iterated over or caught, and what a method that does the
/// work is given. No configuration decides it, so nobody needs to find out what it stands for, nor who gives it.
/// </summary>
internal static class SettingShape
{
    private const int DepthLimit = 8;

    /// <summary>Whether an expression may be a setting.</summary>
    /// <param name="file">The file.</param>
    /// <param name="asked">What the condition asks for.</param>
    /// <param name="test">What it asks of it.</param>
    public static bool MayBeSetting(SourceFile file, ExpressionSyntax asked, GuardTest test) => MayBe(file, asked, test == GuardTest.Set, 0);

    private static bool MayBe(SourceFile file, ExpressionSyntax expression, bool there, int depth) => depth > DepthLimit || expression switch
    {
        ParenthesizedExpressionSyntax inner => MayBe(file, inner.Expression, there, depth + 1),
        CastExpressionSyntax cast => MayBe(file, cast.Expression, there, depth + 1),
        PostfixUnaryExpressionSyntax forgiving => MayBe(file, forgiving.Operand, there, depth + 1),
        AwaitExpressionSyntax => false,
        // How many there are is no setting, nor whether a number is given.
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" or "HasValue" } => false,
        MemberAccessExpressionSyntax access => MayHold(file, access.Expression, depth + 1),
        ConditionalAccessExpressionSyntax { WhenNotNull: not InvocationExpressionSyntax } access => MayHold(file, access.Expression, depth + 1),
        IdentifierNameSyntax => file.Declared.DeclarationOf(expression) switch
        {
            ParameterSyntax parameter => !ParameterReader.IsOfMethod(parameter) || MayBe(file, parameter, there),
            ForEachStatementSyntax each => MayHold(file, each.Expression, depth + 1),
            CatchDeclarationSyntax => false,
            { } declaration when IsLocal(declaration) && InitialiserReader.In(declaration) is { } given => MayBe(file, given, there, depth + 1),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type, Parent: BaseFieldDeclarationSyntax } } => IsSimple(type, there),
            PropertyDeclarationSyntax property => IsSimple(property.Type, there),
            _ => true,
        },
        _ => true,
    };

    // What a.b is, where a is the expression.
    private static bool MayHold(SourceFile file, ExpressionSyntax holder, int depth) => depth > DepthLimit || holder switch
    {
        ParenthesizedExpressionSyntax inner => MayHold(file, inner.Expression, depth + 1),
        CastExpressionSyntax cast => MayHold(file, cast.Expression, depth + 1),
        PostfixUnaryExpressionSyntax forgiving => MayHold(file, forgiving.Operand, depth + 1),
        AwaitExpressionSyntax => false,
        MemberAccessExpressionSyntax access => MayHold(file, access.Expression, depth + 1),
        ConditionalAccessExpressionSyntax access => MayHold(file, access.Expression, depth + 1),
        ElementAccessExpressionSyntax access => MayHold(file, access.Expression, depth + 1),
        InvocationExpressionSyntax call => MayYield(file, call),
        IdentifierNameSyntax => file.Declared.DeclarationOf(holder) switch
        {
            ParameterSyntax parameter when ParameterReader.IsOfMethod(parameter) => SettingNames.MayHold(parameter.Type) || file.SetUp.Is(parameter),
            // items.Where(i => i.IsActive)
            ParameterSyntax parameter => parameter.FirstAncestorOrSelf<LambdaExpressionSyntax>()?.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } }
                || MayHold(file, called.Expression, depth + 1),
            ForEachStatementSyntax each => MayHold(file, each.Expression, depth + 1),
            CatchDeclarationSyntax => false,
            { } declaration when IsLocal(declaration) && InitialiserReader.In(declaration) is { } given => MayHold(file, given, depth + 1),
            _ => true,
        },
        _ => true,
    };

    // Fields and properties are given something in many places.
    private static bool IsLocal(SyntaxNode declaration) => declaration is SingleVariableDesignationSyntax or VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax };

    // Objects are made with settings, and methods that do no work may choose by them. What is awaited works.
    private static bool MayBe(SourceFile file, ParameterSyntax parameter, bool there) => file.SetUp.Is(parameter)
        || (IsSimple(parameter.Type, there) && !(parameter.Parent?.Parent is MethodDeclarationSyntax method && SyntaxIndex.NameOf(method.ReturnType) is "Task" or "ValueTask"));

    // Get<MailSettings>(), GetRequiredService<IOptions<MailSettings>>(), LoadSettings()
    private static bool MayYield(SourceFile file, InvocationExpressionSyntax call)
    {
        var called = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
        return called is GenericNameSyntax generic && generic.TypeArgumentList.Arguments.Any(SettingNames.MayHold)
            || (SyntaxIndex.NameOf(called) is var name && (OptionNames.IsNamed(name) || name is "Get" or "GetSection" or "GetRequiredSection")) || file.SetUp.Is(call);
    }

    // Configuration gives texts, flags and names of enumerations. Whether an object is there is no question to it, but whether a section is.
    private static bool IsSimple(TypeSyntax? type, bool there) => type switch
    {
        null or { IsVar: true } => true,
        NullableTypeSyntax nullable => IsSimple(nullable.ElementType, there),
        PredefinedTypeSyntax plain => plain.Keyword.Kind() is SyntaxKind.StringKeyword or SyntaxKind.BoolKeyword or SyntaxKind.ObjectKeyword,
        SimpleNameSyntax or QualifiedNameSyntax => SettingNames.MayHold(type) || SyntaxIndex.NameOf(type) == "Uri" || (!there && type is not GenericNameSyntax),
        _ => false,
    };
}
