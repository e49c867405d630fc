namespace Containerize.Analyzers.State;

/// <summary>Static fields that requests change.</summary>
internal sealed class StaticStateRule() : CodeRule(StateRules.StaticState)
{
    private static readonly string[] Serving =
    [
        "Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.SignalR.Hub", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "Microsoft.AspNetCore.Http.IMiddleware", "Microsoft.AspNetCore.Components.ComponentBase",
    ];

    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Insert", "Remove", "RemoveAt", "RemoveAll", "Clear", "TryAdd", "TryRemove", "TryUpdate", "AddOrUpdate", "Enqueue", "Dequeue", "TryDequeue", "Push", "Pop",
    };

    public override IReadOnlyList<string> TriggerWords { get; } = ["ControllerBase", "Controller", "Hub", "PageModel", "IMiddleware", "ComponentBase"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsWeb;

    public override void Check(RuleContext file)
    {
        foreach (var type in file.File.Syntax.Types.OfType<ClassDeclarationSyntax>().Where(type => type.BaseList is not null || type.AttributeLists.Count > 0))
        {
            var fields = type.Members.OfType<FieldDeclarationSyntax>().Where(IsMutable).SelectMany(field => field.Declaration.Variables).ToArray();
            if (fields.Length > 0 && file.Model.GetDeclaredSymbol(type) is { } symbol && Serving.Any(name => Syntax.IsA(symbol, name)))
            {
                foreach (var field in fields)
                {
                    Check(file, type, field);
                }
            }
        }
    }

    private static void Check(RuleContext file, ClassDeclarationSyntax type, VariableDeclaratorSyntax field)
    {
        var name = field.Identifier.ValueText;
        var changed = file.Names(name).Where(use => type.Span.Contains(use.Span) && !IsInStaticStart(use)).FirstOrDefault(IsChanged);
        if (changed is not null)
        {
            file.Report(changed, $"a request changes the static field '{name}', of which every replica has its own", "keep it in a database or a distributed cache");
        }
    }

    private static bool IsMutable(FieldDeclarationSyntax field) =>
        field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ConstKeyword) && !field.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => Syntax.IsNamed(attribute.Name, "ThreadStatic"))
        && SyntaxIndex.NameOf(field.Declaration.Type) is not ("AsyncLocal" or "ThreadLocal" or "Counter" or "Meter" or "ActivitySource" or "SemaphoreSlim" or "ConditionalWeakTable");

    // Initialisers and static constructors run once, before any request.
    private static bool IsInStaticStart(SyntaxNode use) =>
        use.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not { } method || (method is ConstructorDeclarationSyntax && method.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static bool IsChanged(SimpleNameSyntax use)
    {
        ExpressionSyntax target = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
        while (target.Parent is ElementAccessExpressionSyntax element && element.Expression == target)
        {
            target = element;
        }

        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target && !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
            PostfixUnaryExpressionSyntax post => post.IsKind(SyntaxKind.PostIncrementExpression) || post.IsKind(SyntaxKind.PostDecrementExpression),
            PrefixUnaryExpressionSyntax pre => pre.IsKind(SyntaxKind.PreIncrementExpression) || pre.IsKind(SyntaxKind.PreDecrementExpression),
            ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword } => true,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member => member.Expression == target && Changes.Contains(member.Name.Identifier.ValueText),
            _ => false,
        };
    }
}
