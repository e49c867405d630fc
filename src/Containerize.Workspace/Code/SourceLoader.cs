using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Scanning;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Workspace.Code;

/// <summary>Reads the files of C# projects, each once, and looks through their characters.</summary>
internal sealed class SourceLoader(string root, int parallelism)
{
    // Larger files are data in the shape of code.
    private const long MaxBytes = 8 * 1024 * 1024;

    /// <summary>Reads every file of every project, in parallel over files.</summary>
    public IReadOnlyList<ProjectCode> Load(IReadOnlyList<EvaluatedProject> projects, CancellationToken ct)
    {
        var options = projects.Select(OptionsFor).ToArray();
        var files = projects.SelectMany((p, i) => p.CompileFiles.Select(f => (File: f, Project: i))).ToArray();
        var loaded = new CodeFile?[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism), CancellationToken = ct }, i =>
            loaded[i] = Load(files[i].File, options[files[i].Project]));
        var byProject = files.Zip(loaded).ToLookup(pair => pair.First.Project, pair => pair.Second);
        return [.. projects.Select((p, i) => new ProjectCode(p, [.. byProject[i].OfType<CodeFile>()], options[i]))];
    }

    private static CSharpParseOptions OptionsFor(EvaluatedProject project)
    {
        var version = LanguageVersionFacts.TryParse(project.Property("LangVersion"), out var named) ? named : LanguageVersion.Latest;
        var symbols = project.Property("DefineConstants").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Concat(FrameworkSymbols.Of(project.TargetFramework)).Where(SyntaxFacts.IsValidIdentifier);
        return new CSharpParseOptions(version, Microsoft.CodeAnalysis.DocumentationMode.None, Microsoft.CodeAnalysis.SourceCodeKind.Regular, symbols);
    }

    private CodeFile? Load(string file, CSharpParseOptions options)
    {
        try
        {
            if (RepositoryLink.LeadsOutside(root, file)) return null;
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan);
            if (stream.Length > MaxBytes) return null;
            var text = SourceText.From(stream);
            return new CodeFile(RelativePath.Of(root, file), text, SourceScanner.Scan(text.ToString()), options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Generated files that were never generated, and files that may not be read, say nothing.
            return null;
        }
    }
}
