namespace Containerize.Analyzers.CodeFixes;

/// <summary>Throw when the setting is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ForgivenSettingFix))]
[Shared]
public sealed class ForgivenSettingFix() : RuleFix(ConfigurationRules.UnvalidatedSetting, "Throw when the setting is missing")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement)
    {
        if (replacement.Length == 0 || (node as PostfixUnaryExpressionSyntax ?? (node as ArgumentSyntax)?.Expression as PostfixUnaryExpressionSyntax) is not { } forgiven)
        {
            return null;
        }

        ExpressionSyntax guarded = SyntaxFactory.ParseExpression($"{forgiven.Operand.WithoutTrivia()} ?? {replacement}");
        if (forgiven.Parent is MemberAccessExpressionSyntax or BinaryExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or AwaitExpressionSyntax)
        {
            guarded = SyntaxFactory.ParenthesizedExpression(guarded);
        }

        return root.ReplaceNode(forgiven, guarded.WithTriviaFrom(forgiven));
    }
}
