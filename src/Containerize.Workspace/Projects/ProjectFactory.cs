using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Texts;

namespace Containerize.Workspace.Projects;

/// <summary>Turns evaluated projects into those of the model, with paths relative to the output root.</summary>
internal sealed class ProjectFactory(string root, ReadProjects read)
{
    private static readonly string[] NotRecorded = ["AssemblyName", "OutputType", "LangVersion", "DefineConstants", "ImplicitUsings", "Nullable", "OutputPath", "NuGetLockFilePath", "NoWarn", "IsRoslynComponent", "ContainerizeAnalysis", "ContainerizeAnalysisMode", "ContainerizeAnalysisFiles", "ContainerizeDockerfile"];

    // A project is part of the closure of many.
    private readonly Dictionary<string, string[]> _restoreInputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _foreignFiles = new(StringComparer.Ordinal);

    /// <summary>Makes one.</summary>
    public Project Make(EvaluatedProject project)
    {
        var closure = read.Closure(project);
        var all = closure.Prepend(project).ToArray();
        var restore = Inside(all.SelectMany(RestoreInputs));
        var outside = OutsideInputs(all).Except(restore).ToEquatableList();
        var assembly = project.Property("AssemblyName");
        return new Project(Relative(project.Path), Path.GetFileNameWithoutExtension(project.Path), project.Language)
        {
            Sdks = project.Sdks.ToEquatableList(),
            TargetFramework = project.TargetFramework,
            TargetFrameworks = project.TargetFrameworks.ToEquatableList(),
            OutputType = project.Property("OutputType") is { Length: > 0 } type ? type : "Library",
            AssemblyName = assembly.Length > 0 ? assembly : Path.GetFileNameWithoutExtension(project.Path),
            Properties = project.Properties.Where(p => !NotRecorded.Contains(p.Key)).Concat(FolderFacts.Of(project.Folder, root)).Concat(NodeFacts.Of(project, root)).OrderBy(p => p.Key, StringComparer.Ordinal).ToEquatableList(),
            ContainerItems = project.ContainerItems.ToEquatableList(),
            Packages = project.Packages.ToEquatableList(),
            FrameworkReferences = project.FrameworkReferences.ToEquatableList(),
            ProjectReferences = project.ProjectReferences.Where(read.Projects.ContainsKey).Select(Relative).ToEquatableList(),
            ProjectClosure = Inside(closure.Select(p => p.Path)),
            RestoreInputs = restore,
            OutsideInputs = outside,
            OutsideFolders = new WholeFolders(root, outside.Concat(restore).ToHashSet(StringComparer.Ordinal)).Of(outside).ToEquatableList(),
            ConfigurationFiles = Inside(ConfigurationFileFinder.Find(project.Folder)),
            SourceFiles = project.Language == "csharp" ? Inside(project.CompileFiles.Where(File.Exists)) : default,
            ProtoFiles = project.ProtoFiles.Select(ProtoItem).OrderBy(p => p.Include, StringComparer.Ordinal).ToEquatableList(),
            HasLockFile = RestoreFiles.LockFile(project) is not null,
        };
    }

    private string[] RestoreInputs(EvaluatedProject project)
    {
        if (_restoreInputs.TryGetValue(project.Path, out var known)) return known;
        var configs = RestoreFiles.NuGetConfigs(project.Folder, root).ToArray();
        var files = project.Imports.Append(project.Path).Concat(configs).Concat(configs.SelectMany(c => LocalFeeds.Packages(c, root)));
        if (RestoreFiles.GlobalJson(project.Folder, root) is { } globalJson) files = files.Append(globalJson);
        if (RestoreFiles.LockFile(project) is { } lockFile) files = files.Append(lockFile);
        return _restoreInputs[project.Path] = [.. files.Where(f => RelativePath.IsInside(root, f))];
    }

    private EquatableList<string> OutsideInputs(IReadOnlyList<EvaluatedProject> projects)
    {
        return Inside(projects.SelectMany(ForeignFiles).Where(f => !projects.Any(p => RelativePath.IsInside(p.Folder, f)) && File.Exists(f)));
    }

    // Most files lie in the folder of the project that has them; only the others are worth comparing with every folder.
    private string[] ForeignFiles(EvaluatedProject project)
    {
        if (_foreignFiles.TryGetValue(project.Path, out var known)) return known;
        var files = project.CompileFiles.Concat(project.LinkedFiles).Concat(project.ProtoFiles.Select(f => f.Path)).Concat(project.Imports);
        return _foreignFiles[project.Path] = [.. files.Where(f => !RelativePath.IsInside(project.Folder, f))];
    }

    private ProjectItem ProtoItem((string Path, string GrpcServices) proto) =>
        new("Protobuf", Relative(proto.Path), proto.GrpcServices.Length == 0 ? default : EquatableList.Of(KeyValuePair.Create("GrpcServices", proto.GrpcServices)));

    private EquatableList<string> Inside(IEnumerable<string> paths) =>
        paths.Where(p => RelativePath.IsInside(root, p)).Select(Relative).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList();

    private string Relative(string path) => RelativePath.Of(root, path);
}
