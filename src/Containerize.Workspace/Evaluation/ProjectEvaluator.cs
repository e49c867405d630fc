using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml;
using Containerize.Workspace.Sdks;
using Microsoft.Build.Construction;
using Microsoft.Build.Definition;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Evaluation.Context;
using Microsoft.Build.Exceptions;
using Microsoft.Build.Execution;

namespace Containerize.Workspace.Evaluation;

/// <summary>Evaluates projects with one shared cache of files. Never builds, restores or runs a target. Only for use after <see cref="MSBuildRegistration"/>.</summary>
internal sealed partial class ProjectEvaluator : IDisposable
{
    private const ProjectLoadSettings Settings =
        ProjectLoadSettings.IgnoreMissingImports | ProjectLoadSettings.IgnoreInvalidImports | ProjectLoadSettings.IgnoreEmptyImports
        | ProjectLoadSettings.DoNotEvaluateElementsWithFalseCondition;

    private readonly ConcurrentDictionary<string, Lazy<EvaluationOutcome>> _projects = new(StringComparer.Ordinal);
    private readonly ForeseenFrameworks _foreseen = new();
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _globalProperties;
    private readonly EvaluationContext _context;
    private readonly EvaluationGuard _guard;
    private readonly ProjectCollection _collection;
    private readonly InstalledSdk _sdk;
    private readonly string _repository;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="repository">The folder that no project file may lie outside of.</param>
    /// <param name="sdk">The SDK in use.</param>
    /// <param name="solution">The solution's full path, for SolutionDir and its like.</param>
    /// <param name="configuration">Release, usually.</param>
    /// <param name="probes">Takes what evaluation asks of the file system.</param>
    public ProjectEvaluator(string repository, InstalledSdk sdk, string solution, string configuration, FileProbes probes)
    {
        _context = EvaluationContext.Create(EvaluationContext.SharingPolicy.Shared, new ProbingFileSystem(probes));
        _repository = repository;
        _sdk = sdk;
        _globalProperties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Configuration"] = configuration };
        if (Locating.SolutionLocator.IsSolution(solution))
        {
            _globalProperties["SolutionDir"] = Path.GetDirectoryName(solution) + Path.DirectorySeparatorChar;
            _globalProperties["SolutionPath"] = solution;
            _globalProperties["SolutionFileName"] = Path.GetFileName(solution);
            _globalProperties["SolutionName"] = Path.GetFileNameWithoutExtension(solution);
            _globalProperties["SolutionExt"] = Path.GetExtension(solution);
        }

        _guard = new EvaluationGuard(repository, probes);
        _collection = new ProjectCollection(null, [_guard], ToolsetDefinitionLocations.Default);
        _guard.Collection = _collection;
    }

    /// <summary>Evaluates a project, once.</summary>
    public EvaluationOutcome Evaluate(string path) => _projects.GetOrAdd(path, p => new Lazy<EvaluationOutcome>(() => EvaluateNew(p))).Value;

    /// <summary>Whether the same files and variables would evaluate to something else another time.</summary>
    public bool IsVolatile => _guard.IsVolatile;

    /// <summary>The files that were evaluated so far, those of the SDK and of packages included.</summary>
    public IReadOnlyCollection<string> Files => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The files that projects are evaluated without, because MSBuild cannot read them.</summary>
    public IEnumerable<PendingNotice> PassedOver => _guard.PassedOver;

    /// <inheritdoc/>
    public void Dispose() => _collection.Dispose();

    private EvaluationOutcome EvaluateNew(string path)
    {
        try
        {
            var scan = _guard.Scan(path);
            if (scan.Forbidden is { } call) return Refused(path, path, call);
            if (scan.ReferencesOfTests is { } references) return OfTests(path, scan, references);
            var root = ProjectRootElement.Open(path, _collection);
            StandInForMissingSdk(root, scan);
            var (project, frameworks, imports) = Foreseen(root, scan) ?? InTwoSteps(root);
            foreach (var import in imports)
            {
                if (_guard.Imported(import)?.Forbidden is { } imported) return Refused(path, import, imported);
            }

            NoteContents(path, imports);
            return new EvaluationOutcome(new ItemReader(project, path, _guard, _sdk).Read(scan, imports, frameworks), []);
        }
        catch (InvalidProjectFileException e)
        {
            var file = string.IsNullOrEmpty(e.ProjectFile) ? path : e.ProjectFile;
            return Unreadable(path, file, e.LineNumber, e.ColumnNumber, e.BaseMessage);
        }
        catch (XmlException e)
        {
            return Unreadable(path, path, e.LineNumber, e.LinePosition, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            return Unreadable(path, path, 0, 0, e.Message);
        }
    }

    private (ProjectInstance Project, string[] Frameworks, string[] Imports) InTwoSteps(ProjectRootElement root)
    {
        var outer = Instance(root, "");
        var frameworks = Split(outer.GetPropertyValue("TargetFrameworks"));
        var framework = outer.GetPropertyValue("TargetFramework");
        var inner = frameworks.Length > 0 && framework.Length == 0 ? Instance(root, TargetFrameworkChoice.Best(frameworks)) : outer;
        return (inner, frameworks, [.. outer.ImportPaths.Concat(inner.ImportPaths).Distinct(StringComparer.Ordinal)]);
    }

    // Where the text says which frameworks there are, evaluating for the best of them says whether that is so, and nothing needs to be evaluated for none of them.
    private (ProjectInstance Project, string[] Frameworks, string[] Imports)? Foreseen(ProjectRootElement root, ProjectFileScan scan)
    {
        if (_foreseen.Of(scan) is not { } written || Split(written) is not { Length: > 0 } frameworks) return null;
        var project = Instance(root, TargetFrameworkChoice.Best(frameworks));
        var restored = Path.Combine(Path.GetDirectoryName(scan.Path)!, "obj");
        string[] imports = [.. project.ImportPaths.Distinct(StringComparer.Ordinal)];
        return frameworks.SequenceEqual(Split(project.GetPropertyValue("TargetFrameworks")), StringComparer.Ordinal)
            && imports.Where(i => !RelativePath.IsInside(restored, i)).Select(_guard.Imported).OfType<ProjectFileScan>().Prepend(scan).All(s => !s.HangsOnFramework && !s.SetProperties.Contains("TargetFramework"))
                ? (project, frameworks, imports) : null;
    }

    // Evaluating it would cost as much as a service and say nothing of any.
    private EvaluationOutcome OfTests(string path, ProjectFileScan scan, IReadOnlyList<string> references)
    {
        var folder = Path.GetDirectoryName(path)!;
        List<string> found = [];
        List<PendingNotice> notices = [];
        foreach (var reference in references)
        {
            if (ExistingPath.Find(folder, reference) is not { } file) notices.Add(ItemReader.MissingReference(path, reference));
            else if (_guard.Probes.FileExists(file)) found.Add(file);
        }

        NoteContents(path, []);
        var project = new EvaluatedProject
        {
            Path = path,
            Sdks = [.. scan.Sdks.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase)],
            Properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["IsTestProject"] = "true" },
            ProjectReferences = [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Notices = notices,
        };
        return new EvaluationOutcome(project, []);
    }

    // What an SDK brings stays as it is; everything else may be edited. Directories above may gain a global.json.
    private void NoteContents(string path, IReadOnlyCollection<string> imports)
    {
        var folder = Path.GetDirectoryName(path)!;
        foreach (var file in imports.Append(path)) _files.TryAdd(file, true);
        foreach (var file in imports.Where(i => !RelativePath.IsInside(InstalledSdk.DotnetRoot, i)).Append(path).Append(Path.Combine(folder, "packages.config"))) _guard.Probes.Content(file);
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above)) _guard.Probes.Content(Path.Combine(above, "global.json"));
    }

    private ProjectInstance Instance(ProjectRootElement root, string framework)
    {
        var properties = _globalProperties;
        if (framework.Length > 0) properties = new Dictionary<string, string>(properties, StringComparer.OrdinalIgnoreCase) { ["TargetFramework"] = framework };
        return ProjectInstance.FromProjectRootElement(
            root,
            new ProjectOptions { ProjectCollection = _collection, EvaluationContext = _context, GlobalProperties = properties, LoadSettings = Settings });
    }

    // A project whose own SDK comes from a package that is not here would say nothing at all; as a plain .NET project it still says its framework and references.
    private void StandInForMissingSdk(ProjectRootElement root, ProjectFileScan scan)
    {
        var main = scan.Sdks.Where(s => s.IsMain).ToArray();
        if (main.Length == 0) return;
        var versions = GlobalJson.Above(Path.GetDirectoryName(scan.Path)!)?.MSBuildSdks;
        var sdks = Path.Combine(_sdk.Folder, "Sdks");
        if (main.All(s => SdkFolders.Find(sdks, s.Name, s.Version.Length > 0 ? s.Version : versions?.GetValueOrDefault(s.Name) ?? "") is null)) root.Sdk = "Microsoft.NET.Sdk";
    }

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private EvaluationOutcome Refused(string project, string file, (string What, int Line, int Column) call) =>
        new(null, [new PendingNotice(
            AnalysisRules.WritingPropertyFunction, file, call.Line, call.Column,
            $"evaluating '{Shown(project)}' would call '{call.What}', which is not known to be harmless, so the project is not evaluated", "Move the call into a target")]);

    private EvaluationOutcome Unreadable(string project, string file, int line, int column, string message) =>
        new(null, [new PendingNotice(AnalysisRules.UnreadableProject, file, line, column, $"the project '{Shown(project)}' cannot be evaluated: {WithoutPlace(message)}", "Correct the file")]);

    /// <summary>What an error says without its place, which stands before the message already.</summary>
    /// <param name="message">The message.</param>
    public static string WithoutPlace(string message) => Place().Replace(message.Trim(), "").TrimEnd('.');

    [GeneratedRegex(@"\.? Line \d+, position \d+\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    private string Shown(string path) => RelativePath.IsInside(_repository, path) ? Path.GetFileName(path) : path;
}
