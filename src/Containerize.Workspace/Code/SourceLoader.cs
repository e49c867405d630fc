using Containerize.Workspace.Evaluation;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Code;

/// <summary>Reads the files of C# projects.</summary>
/// <param name="root">The output root.</param>
/// <param name="parallelism">How many files are read at the same time.</param>
/// <param name="onlyHashes">Whether the hashes are likely to be all that is wanted: then nothing else is held.</param>
/// <param name="ahead">What has been read already; null for nothing.</param>
internal sealed class SourceLoader(string root, int parallelism, bool onlyHashes, ReadAhead? ahead)
{
    // Whether something may be null decides nothing that is read, and files that ask for that analysis would be bound twice.
    private static readonly KeyValuePair<string, string>[] Features = [new("run-nullable-analysis", "never")];

    /// <summary>Reads every file of every project, in parallel over files.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="look">What else is done with each file, in parallel too.</param>
    /// <param name="ct">Cancels the work.</param>
    public IReadOnlyList<ProjectCode> Load(IReadOnlyList<EvaluatedProject> projects, Action<CodeFile> look, CancellationToken ct)
    {
        var options = projects.Select(OptionsFor).ToArray();
        var files = projects.SelectMany((p, i) => p.CompileFiles.Select(f => (File: f, Project: i))).ToArray();
        var loaded = new CodeFile?[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism), CancellationToken = ct }, i =>
        {
            if (Load(files[i].File, options[files[i].Project]) is not { } file) return;
            look(file);
            loaded[i] = file;
        });
        var next = 0;
        var code = new ProjectCode[projects.Count];
        for (var project = 0; project < code.Length; project++)
        {
            var own = loaded.AsSpan(next, projects[project].CompileFiles.Count);
            next += own.Length;
            List<CodeFile> read = new(own.Length);
            foreach (var file in own)
            {
                if (file is not null) read.Add(file);
            }

            code[project] = new ProjectCode(projects[project], read, options[project]);
        }

        return code;
    }

    private static CSharpParseOptions OptionsFor(EvaluatedProject project)
    {
        var version = LanguageVersionFacts.TryParse(project.Property("LangVersion"), out var named) ? named : LanguageVersion.Latest;
        var symbols = project.Property("DefineConstants").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Concat(FrameworkSymbols.Of(project.TargetFramework)).Where(SyntaxFacts.IsValidIdentifier);
        return new CSharpParseOptions(version, Microsoft.CodeAnalysis.DocumentationMode.None, Microsoft.CodeAnalysis.SourceCodeKind.Regular, symbols).WithFeatures(Features);
    }

    private CodeFile? Load(string file, CSharpParseOptions options)
    {
        if (RepositoryLink.LeadsOutside(root, file)) return null;
        var path = RelativePath.Of(root, file);
        var hash = ahead?.HashOf(file);
        if (hash is null && (ahead?.Take(file) ?? (onlyHashes ? null : SourceBytes.Read(file))) is { } bytes) return new CodeFile(path, file, options) { Bytes = bytes };
        if (hash is null && onlyHashes) hash = SourceBytes.HashOf(file);
        return hash is null ? null : new CodeFile(path, file, options) { Hash = hash };
    }
}
