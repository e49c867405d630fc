using Containerize.Detection.Storage;

namespace Containerize.Analyzers.State;

/// <summary>Files that a service writes into its own image.</summary>
internal sealed class FileWriteRule() : CodeRule(StateRules.WritesToImage)
{
    private static readonly FileWriteDetector Writes = new();

    public override IReadOnlyList<string> TriggerWords { get; } = ["File", "Directory", "FileStream", "StreamWriter"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsHosted;

    public override void Check(RuleContext file)
    {
        foreach (var (fact, node) in file.Facts<FileWriteFact>(Writes))
        {
            if (fact.Evidence.Detail is "writes logs" or "keeps data-protection keys" || file.IsDevelopmentOnly(node) || WindowsGuard.Covers(file.File, node) || !IsOfSystem(file, node))
            {
                continue;
            }

            if (RelativePath(fact.Path) is { } path && (!file.Project.IsProgram || file.Project.RunsHost))
            {
                file.Report(Syntax.NameIn(node), $"'{Found.Shown(path)}' lies in the container and goes with it", "write to a folder from configuration that a volume is mounted at");
            }
        }
    }

    private static bool IsOfSystem(RuleContext file, SyntaxNode node)
    {
        var info = file.Model.GetSymbolInfo(node);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingNamespace?.ToDisplayString() == "System.IO";
    }

    // The path when it begins with a text that is relative; a detector reads the content root as one.
    private static string? RelativePath(TextValue path) => path switch
    {
        LiteralText { Text: var text } when IsRelative(text) => text,
        JoinedText { Parts: var parts } when parts.Count > 0 && parts[0] is LiteralText { Text: var first } && IsRelative(first) => string.Concat(parts.Select(part => part is LiteralText literal ? literal.Text : "*")),
        _ => null,
    };

    private static bool IsRelative(string path) => path.Length > 0 && path[0] is not ('/' or '\\' or '~') && !(path.Length > 1 && path[1] == ':') && !path.Contains("://");
}
