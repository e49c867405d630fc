using Containerize.Analyzers.Files;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Analyzers;

/// <summary>Runs every rule about the files beside the code that the build passes on: Dockerfiles, and settings that containers read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. FileRuleList.All.SelectMany(rule => rule.Descriptors).Distinct()];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var project = new AnalyzedProject(start.Compilation, start.Options);
            if (project.RunsInContainer && start.Options.AdditionalFiles.Length > 0)
            {
                start.RegisterAdditionalFileAction(file => Check(file, project));
            }
        });
    }

    private static void Check(AdditionalFileAnalysisContext context, AnalyzedProject project)
    {
        foreach (var rule in FileRuleList.All)
        {
            if (rule.Concerns(FileName.Of(context.AdditionalFile.Path)) && context.AdditionalFile.GetText(context.CancellationToken) is { } text)
            {
                rule.Check(new FileContext(context, project, text));
            }
        }
    }
}
