using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Analyzers;

/// <summary>
/// Runs every rule about C# code. One action for each file: the file's text is looked through for the trigger words of all rules at once, a file without any costs nothing more,
/// and one that has some is walked once for all rules that it may concern.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. CodeRuleList.All.Select(rule => rule.Descriptor).Distinct()];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        var project = new AnalyzedProject(start.Compilation, start.Options);
        if (!project.RunsInContainer)
        {
            return;
        }

        var concerned = TriggerWords.None;
        for (var i = 0; i < CodeRuleList.All.Count; i++)
        {
            if (CodeRuleList.All[i].AppliesTo(project))
            {
                concerned |= TriggerWords.Of(i);
            }
        }

        if (concerned != TriggerWords.None)
        {
            start.RegisterSemanticModelAction(model => Check(model, project, concerned));
        }
    }

    private static void Check(SemanticModelAnalysisContext context, AnalyzedProject project, ulong concerned)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var rules = TriggerWords.RulesFor(tree.GetText(context.CancellationToken)) & concerned;
        if (rules == TriggerWords.None)
        {
            return;
        }

        var file = new RuleContext(context, project);
        for (var i = 0; i < CodeRuleList.All.Count; i++)
        {
            if ((rules & TriggerWords.Of(i)) != TriggerWords.None)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                CodeRuleList.All[i].Check(file.For(CodeRuleList.All[i]));
            }
        }
    }
}
