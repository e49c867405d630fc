namespace Containerize.Analyzers.Engine;

/// <summary>Tells whether code runs on Windows alone: by a condition around it, an early return before it, or an attribute above it.</summary>
internal static class WindowsGuard
{
    private static readonly string[] Marks = ["SupportedOSPlatform", "SupportedOSPlatformGuard"];

    /// <summary>Whether a node runs on Windows alone.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="node">The node.</param>
    public static bool Covers(SourceFile file, SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            var parent = ancestor.Parent;
            if (parent switch
            {
                IfStatementSyntax guard when guard.Condition != ancestor => AsksForPlatform(guard.Condition),
                ElseClauseSyntax { Parent: IfStatementSyntax guard } => AsksForPlatform(guard.Condition),
                ConditionalExpressionSyntax choice when choice.Condition != ancestor => AsksForPlatform(choice.Condition),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when both.Right == ancestor => AsksForPlatform(both.Left),
                BlockSyntax or SwitchSectionSyntax => file.Guards.LeavingBefore(parent, ancestor).OfType<IfStatementSyntax>().Any(guard => AsksForPlatform(guard.Condition)) || Throws(parent, ancestor),
                _ => false,
            })
            {
                return true;
            }

            if (ancestor is MemberDeclarationSyntax { AttributeLists: var lists } && lists.SelectMany(list => list.Attributes).Any(attribute => Marks.Contains(SyntaxIndex.NameOf(attribute.Name))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an expression asks which platform the program runs on. Which one it asks for does not matter: somebody has thought of it.</summary>
    /// <param name="condition">The expression.</param>
    public static bool AsksForPlatform(ExpressionSyntax condition)
    {
        var text = condition.ToString();
        return text.Contains("IsWindows") || text.Contains("IsLinux") || text.Contains("IsOSPlatform") || text.Contains("OSVersion") || text.Contains("PlatformID");
    }

    private static bool Throws(SyntaxNode block, SyntaxNode statement) =>
        block is BlockSyntax { Statements: var statements }
        && statements.TakeWhile(earlier => earlier != statement).OfType<IfStatementSyntax>()
            .Any(guard => guard.Statement is ThrowStatementSyntax or BlockSyntax { Statements: [.., ThrowStatementSyntax] } && AsksForPlatform(guard.Condition));
}
