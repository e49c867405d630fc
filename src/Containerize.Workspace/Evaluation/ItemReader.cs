using Containerize.Workspace.Sdks;
using Microsoft.Build.Execution;

namespace Containerize.Workspace.Evaluation;

/// <summary>Takes out of an evaluated project what the rest of the tool needs.</summary>
internal sealed class ItemReader(ProjectInstance project, string path, EvaluationGuard guard, InstalledSdk sdk)
{
    // Without .editorconfig and .globalconfig: the analyzers that read them do not run when an image is built.
    private static readonly string[] LinkableItems =
        ["Compile", "Content", "None", "EmbeddedResource", "AdditionalFiles", "Protobuf", "Resource", "OpenApiReference"];

    private static readonly string[] FileProperties = ["AssemblyOriginatorKeyFile", "CodeAnalysisRuleSet", "ApplicationManifest", "ApplicationIcon"];

    private readonly string _folder = Path.GetDirectoryName(path)!;
    private readonly List<PendingNotice> _notices = [];

    /// <summary>Reads it.</summary>
    /// <param name="scan">The project file as XML.</param>
    /// <param name="imports">All files that were imported.</param>
    /// <param name="frameworks">The value of TargetFrameworks.</param>
    public EvaluatedProject Read(ProjectFileScan scan, IReadOnlyList<string> imports, IReadOnlyList<string> frameworks)
    {
        var intermediate = Path.Combine(_folder, "obj");
        var watched = imports.Where(i => guard.Watches(i) && guard.Imported(i) is not null).ToArray();
        var scans = watched.Select(i => guard.Imported(i)!).Prepend(scan).ToArray();
        foreach (var file in scans) NoteMissingSdks(file);
        var framework = Framework();
        var evaluated = new EvaluatedProject
        {
            Path = path,
            Sdks = [.. scan.Sdks.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase)],
            TargetFramework = framework,
            TargetFrameworks = frameworks.Count > 0 ? frameworks : framework.Length > 0 ? [framework] : [],
            Properties = RecordedProperties.Of(project, name => scans.Any(s => s.SetProperties.Contains(name))),
            ContainerItems = ContainerItems(),
            Packages = PackageReader.Read(project, _folder),
            FrameworkReferences = [.. project.GetItems("FrameworkReference").Select(i => i.EvaluatedInclude).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            ProjectReferences = ProjectReferences(),
            Imports = [.. watched.Where(i => !RelativePath.IsInside(intermediate, i)).Order(StringComparer.Ordinal)],
            CompileFiles = [.. Files("Compile").Where(f => !RelativePath.IsInside(intermediate, f)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            LinkedFiles = LinkedFiles(),
            AnalyzerConfigFiles = [.. Files("GlobalAnalyzerConfigFiles").Concat(Files("EditorConfigFiles")).Where(f => guard.Watches(f) && guard.Probes.FileExists(f)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Usings = [.. project.GetItems("Using").Select(i => new GlobalUsing(i.EvaluatedInclude, i.GetMetadataValue("Alias"), i.GetMetadataValue("Static").Equals("true", StringComparison.OrdinalIgnoreCase)))],
            ProtoFiles = [.. project.GetItems("Protobuf").Select(i => (Path: FullPath(i.EvaluatedInclude) ?? "", i.GetMetadataValue("GrpcServices"))).Where(p => p.Path.Length > 0)],
        };

        // An SDK that only runs tests takes nothing away from what runs in containers.
        return evaluated with { Notices = [.. _notices.Where(n => n.Rule != AnalysisRules.SdkNotOnMachine || !evaluated.IsTest)] };
    }

    private void NoteMissingSdks(ProjectFileScan file)
    {
        var versions = GlobalJson.Above(Path.GetDirectoryName(file.Path)!)?.MSBuildSdks;
        var sdks = Path.Combine(sdk.Folder, "Sdks");
        foreach (var named in file.Sdks)
        {
            var version = named.Version.Length > 0 ? named.Version : versions?.GetValueOrDefault(named.Name) ?? "";
            guard.Probes.List("folders", SdkFolders.GlobalPackages, named.Name.ToLowerInvariant());
            if (named.Name.Contains("$(", StringComparison.Ordinal) || SdkFolders.Find(sdks, named.Name, version) is not null) continue;
            _notices.Add(new PendingNotice(
                AnalysisRules.SdkNotOnMachine, file.Path, named.Line, named.Column,
                $"the SDK '{named.Name}' is not on this machine and nothing is downloaded, so '{Path.GetFileName(path)}' is read without what that SDK adds", "Check the result; settings can supply what is missing"));
        }
    }

    private string Framework()
    {
        var framework = project.GetPropertyValue("TargetFramework");
        if (framework.Length > 0) return framework;
        // Old-style projects: v4.7.2. The SDK says v0.0 where there is none.
        var version = project.GetPropertyValue("TargetFrameworkVersion");
        return version.StartsWith('v') && version != "v0.0" ? "net" + version[1..].Replace(".", "", StringComparison.Ordinal) : "";
    }

    private ProjectItem[] ContainerItems() =>
    [
        .. from item in project.Items
           where item.ItemType.StartsWith("Container", StringComparison.OrdinalIgnoreCase)
           select new ProjectItem(
               item.ItemType,
               item.EvaluatedInclude,
               item.DirectMetadataNames().Select(name => KeyValuePair.Create(name, item.GetMetadataValue(name))).OrderBy(m => m.Key, StringComparer.Ordinal).ToEquatableList()),
    ];

    private string[] ProjectReferences()
    {
        List<string> found = [];
        foreach (var item in project.GetItems("ProjectReference"))
        {
            if (ExistingPath.Find(_folder, item.EvaluatedInclude) is { } file)
            {
                guard.Probes.FileExists(file);
                if (!found.Contains(file, StringComparer.Ordinal)) found.Add(file);
            }
            else
            {
                _notices.Add(MissingReference(path, item.EvaluatedInclude));
            }
        }

        found.Sort(StringComparer.Ordinal);
        return [.. found];
    }

    /// <summary>What is said of a referenced project that is not there.</summary>
    /// <param name="project">The project that refers to it.</param>
    /// <param name="reference">The reference as written.</param>
    public static PendingNotice MissingReference(string project, string reference) =>
        new(AnalysisRules.MissingProject, project, 0, 0, $"the referenced project '{reference.Replace('\\', '/')}' does not exist", "Restore the file or remove the reference");

    private string[] LinkedFiles() =>
    [
        .. LinkableItems.SelectMany(Files)
            .Concat(FileProperties.Select(project.GetPropertyValue).Where(v => v.Length > 0).Select(FullPath).OfType<string>())
            .Where(f => !RelativePath.IsInside(_folder, f) && guard.Watches(f) && guard.Probes.FileExists(f))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private IEnumerable<string> Files(string itemType) => project.GetItems(itemType).Select(i => FullPath(i.EvaluatedInclude)).OfType<string>();

    private string? FullPath(string include) => ExistingPath.Combine(_folder, include);
}
