using Containerize.Workspace.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Code;

/// <summary>The code of a C# project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Files">Its files in ordinal order.</param>
/// <param name="Options">How they are parsed.</param>
internal sealed record ProjectCode(EvaluatedProject Project, IReadOnlyList<CodeFile> Files, CSharpParseOptions Options)
{
    private SyntaxTree? _implied;

    /// <summary>
    /// What is in no file that was parsed: the implicit global usings, which exist on disk only after a build, and the namespaces, which exist even where nothing in them is needed.
    /// </summary>
    public SyntaxTree Implied => _implied ??= CSharpSyntaxTree.ParseText(
        string.Join('\n', Project.Usings.Select(u => u.Directive).Concat(Files.SelectMany(f => f.Outline.Namespaces).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(n => $"namespace {n} {{ }}"))),
        Options,
        path: "",
        encoding: System.Text.Encoding.UTF8);

    /// <summary>Looks through every file.</summary>
    public void Look()
    {
        foreach (var file in Files) _ = file.Scan;
    }

    /// <summary>The trees that its compilation holds.</summary>
    public IEnumerable<SyntaxTree> Trees(CancellationToken ct) => Files.Where(f => f.IsCandidate || f.IsNeeded).Select(f => f.Tree(ct)).Append(Implied);
}
