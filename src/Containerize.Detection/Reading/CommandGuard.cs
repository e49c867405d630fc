using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Commands of command-line libraries: what stands in the action of <c>new Command("migrate")</c> (System.CommandLine), behind <c>AddCommand("migrate", ..)</c> (Cocona)
/// or as the type of <c>AddCommand&lt;T&gt;("migrate")</c> (Spectre.Console) runs when the first argument is that word.
/// </summary>
internal static class CommandGuard
{
    /// <summary>The condition that a call sets for what stands in it; null when it sets none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parent">The argument or the call.</param>
    /// <param name="current">The part of it that is asked about.</param>
    public static GuardCondition? Of(SourceFile file, SyntaxNode parent, SyntaxNode current)
    {
        var word = parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument => InArgument(file, call, argument),
            InvocationExpressionSyntax { ArgumentList.Arguments: [var name, ..] } call when call.Expression == current && MethodOf(call) is GenericNameSyntax { Identifier.ValueText: "AddCommand" or "AddAsyncCommand" } => Literal(file, name.Expression),
            _ => null,
        };
        return word is null ? null : new GuardCondition(new ArgumentText(0), GuardTest.EqualTo, word, Negated: false);
    }

    private static string? InArgument(SourceFile file, InvocationExpressionSyntax call, ArgumentSyntax argument) => SyntaxIndex.NameOf(call.Expression) switch
    {
        "SetAction" or "SetHandler" when call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax command }
            && file.Values.InitialiserOf(command) is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var name, ..] } creation && IsCommand(creation) => Literal(file, name.Expression),
        "AddCommand" or "AddSubCommand" when call.ArgumentList.Arguments is [var name, _, ..] && name != argument => Literal(file, name.Expression),
        _ => null,
    };

    private static bool IsCommand(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax named ? SyntaxIndex.NameOf(named.Type) == "Command"
            : creation.Parent?.Parent?.Parent is VariableDeclarationSyntax { Type: var type } && SyntaxIndex.NameOf(type) == "Command";

    private static SimpleNameSyntax? MethodOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static string? Literal(SourceFile file, ExpressionSyntax expression) =>
        file.Values.Read(expression) is LiteralText { Text: { Length: > 0 } text } && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':') ? text : null;
}
