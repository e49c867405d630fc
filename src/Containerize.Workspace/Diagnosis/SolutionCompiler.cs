using Containerize.Workspace.Code;
using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Locating;
using Containerize.Workspace.Projects;
using Containerize.Workspace.Sdks;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Diagnosis;

/// <summary>Reads a solution for analyzers: all of its code, and the files beside it. Nothing of it is built, restored or run, so neither its own analyzers nor its generators are.</summary>
public static class SolutionCompiler
{
    // In a build these bring assemblies that tell a project of tests; here nothing is restored.
    private static readonly HashSet<string> TestPackages = new(StringComparer.OrdinalIgnoreCase) { "MSTest", "NUnit", "xunit", "xunit.core", "BenchmarkDotNet" };

    /// <summary>Reads the solution, project or folder at a path.</summary>
    /// <param name="path">A .sln, .slnx, .slnf or project file, or a folder that holds one.</param>
    /// <param name="options">Which severities hold.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <exception cref="ContainerizeException">
    /// The path is missing or holds no solution, or a project names a preset that does not exist (<see cref="ExitCode.Usage"/>); the solution is malformed (<see cref="ExitCode.Solution"/>).
    /// </exception>
    public static async Task<CompiledSolution> ReadAsync(string path, DiagnosisOptions options, CancellationToken ct)
    {
        var located = SolutionLocator.Find(path);
        var listing = await SolutionListingReader.ReadAsync(located, ct).ConfigureAwait(false);
        var choice = SdkChoice.For(GlobalJson.Above(located.Folder), InstalledSdk.All());
        MSBuildRegistration.Ensure(choice.Sdk);
        return await Task.Run(() => Read(located, listing, choice, options, ct), ct).ConfigureAwait(false);
    }

    private static CompiledSolution Read(LocatedSolution located, SolutionListing listing, SdkChoice choice, DiagnosisOptions options, CancellationToken ct)
    {
        var repository = RepositoryRoot.Above(located.Folder);
        var reading = new WorkspaceOptions { Parallelism = options.Parallelism };
        var read = ProjectsReader.Read(located, listing, choice.Sdk, repository, reading, static () => { }, ct);
        var root = OutputRoot.Find(located.Folder, repository, read);
        var inside = read.Projects.Values.Where(p => RelativePath.IsInside(root, p.Path) && p.Language == "csharp" && !p.IsTest && !p.Packages.Any(package => TestPackages.Contains(package.Name))).ToArray();
        var code = new SourceLoader(root, options.Parallelism, onlyHashes: false, null).Load(inside, static file => _ = file.Outline, ct);
        Parallel.ForEach(code.SelectMany(p => p.Files), new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism), CancellationToken = ct }, file =>
        {
            file.IsCandidate = true;
            _ = file.Whole(ct);
        });

        var compilations = new CompilationFactory(code.ToDictionary(p => p.Project.Path, StringComparer.Ordinal), new ReferenceGraph(inside), ct).Make(inside.Select(p => p.Path));
        var configuration = new ConfigurationFiles(repository ?? root);
        var projects = code.Select(p => Project(p.Project, compilations[p.Project.Path], read, root, configuration, options)).OrderBy(p => p.Path, StringComparer.Ordinal).ToArray();
        List<PendingNotice> notices = [.. read.Notices];
        if (choice.Notice is not null) notices.Add(choice.Notice);
        return new CompiledSolution(root, projects, notices.Select(n => n.Under(root)).Distinct().OrderBy(n => n.Location.File, StringComparer.Ordinal).ThenBy(n => n.Location.Line).ThenBy(n => n.Message, StringComparer.Ordinal).ToEquatableList());
    }

    private static CompiledProject Project(EvaluatedProject project, CSharpCompilation compilation, ReadProjects read, string root, ConfigurationFiles configuration, DiagnosisOptions options)
    {
        var severities = new ConfiguredSeverities(root, configuration.Of(project, Preset(project, root, options)));
        var kind = project.Property("OutputType").ToUpperInvariant() is "EXE" or "WINEXE" ? Microsoft.CodeAnalysis.OutputKind.ConsoleApplication : Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary;
        var suppressed = project.Property("NoWarn").Split([';', ',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id.StartsWith("CTZ", StringComparison.Ordinal));
        var compiled = compilation.WithOptions(compilation.Options.WithOutputKind(kind).WithSyntaxTreeOptionsProvider(severities)
            .WithSpecificDiagnosticOptions(suppressed.Distinct(StringComparer.Ordinal).Select(id => KeyValuePair.Create(id, Microsoft.CodeAnalysis.ReportDiagnostic.Suppress))));
        return new CompiledProject(RelativePath.Of(root, project.Path), compiled, BesideCode.Options(project, read, root, severities));
    }

    private static string Preset(EvaluatedProject project, string root, DiagnosisOptions options)
    {
        var named = project.Property("ContainerizeAnalysisMode").Trim();
        var name = options.Preset ?? (named.Length > 0 ? named.ToLowerInvariant() : DiagnosisOptions.DefaultPreset);
        return options.Presets.TryGetValue(name, out var text) ? text : throw new ContainerizeException(
            ExitCode.Usage, $"ContainerizeAnalysisMode is '{named}'", $"write one of {string.Join(", ", options.Presets.Keys.Order(StringComparer.Ordinal))}", new SourceLocation(RelativePath.Of(root, project.Path)));
    }
}
