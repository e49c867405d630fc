using System.Text;
using Containerize.Workspace.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Workspace.Code;

/// <summary>Parses the files of C# projects.</summary>
internal sealed class SourceParser(string root, int parallelism)
{
    // Larger files are data in the shape of code.
    private const long MaxBytes = 8 * 1024 * 1024;

    /// <summary>Parses every file of every project, in parallel over files.</summary>
    public IReadOnlyList<ParsedProject> Parse(IReadOnlyList<EvaluatedProject> projects, CancellationToken ct)
    {
        var options = projects.Select(ParseOptionsFor).ToArray();
        var files = projects.SelectMany((p, i) => p.CompileFiles.Select(f => (File: f, Project: i))).ToArray();
        var trees = new SyntaxTree?[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism), CancellationToken = ct }, i =>
            trees[i] = ParseFile(files[i].File, options[files[i].Project], ct));
        var byProject = files.Zip(trees).ToLookup(pair => pair.First.Project, pair => pair.Second);
        return [.. projects.Select((p, i) => new ParsedProject(p, [.. byProject[i].OfType<SyntaxTree>()], UsingsOf(p, options[i])))];
    }

    private static CSharpParseOptions ParseOptionsFor(EvaluatedProject project)
    {
        var version = LanguageVersionFacts.TryParse(project.Property("LangVersion"), out var named) ? named : LanguageVersion.Latest;
        var symbols = project.Property("DefineConstants").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Concat(FrameworkSymbols.Of(project.TargetFramework)).Where(SyntaxFacts.IsValidIdentifier);
        return new CSharpParseOptions(version, DocumentationMode.None, SourceCodeKind.Regular, symbols);
    }

    private static SyntaxTree? UsingsOf(EvaluatedProject project, CSharpParseOptions options) =>
        project.Usings.Count == 0 ? null : CSharpSyntaxTree.ParseText(string.Join('\n', project.Usings.Select(u => u.Directive)), options, path: "", encoding: Encoding.UTF8);

    private SyntaxTree? ParseFile(string file, CSharpParseOptions options, CancellationToken ct)
    {
        try
        {
            if (RepositoryLink.LeadsOutside(root, file)) return null;
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan);
            return stream.Length > MaxBytes ? null : CSharpSyntaxTree.ParseText(SourceText.From(stream), options, RelativePath.Of(root, file), ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Generated files that were never generated, and files that may not be read, say nothing.
            return null;
        }
    }
}
