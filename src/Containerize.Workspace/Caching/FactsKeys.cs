using Containerize.Workspace.Code;

namespace Containerize.Workspace.Caching;

/// <summary>The names of the entries of a solution's code: everything that facts depend on, hashed.</summary>
internal sealed class FactsKeys
{
    private readonly string _root;
    private readonly WorkspaceOptions _options;
    private readonly IReadOnlyList<ProjectCode> _projects;
    private readonly Dictionary<string, string> _surroundings;

    /// <summary>Makes them for the code as it was read.</summary>
    /// <param name="root">The output root.</param>
    /// <param name="projects">The projects with their files.</param>
    /// <param name="options">How to read.</param>
    public FactsKeys(string root, IReadOnlyList<ProjectCode> projects, WorkspaceOptions options)
    {
        (_root, _projects, _options) = (root, projects, options);
        _surroundings = projects.ToDictionary(p => p.Project.Path, Surroundings, StringComparer.Ordinal);
    }

    /// <summary>The key of the whole solution: every byte of every file, how it is parsed, and what it is compiled against.</summary>
    public string Solution()
    {
        using var key = Begin("facts");
        foreach (var project in _projects)
        {
            key.Add(_surroundings[project.Project.Path]).Add(Contents(project.Files));
        }

        return "f-" + key.Text();
    }

    /// <summary>The key of what the files of a project declare.</summary>
    public string Outline(ProjectCode project)
    {
        using var key = Begin("outline");
        return "o-" + key.Add(project.Project.TargetFramework, project.Project.Property("LangVersion"), project.Project.Property("DefineConstants")).Add(Contents(project.Files)).Text();
    }

    /// <summary>
    /// The key of what was seen in a project: the files with a trigger word to the last byte, what its other files and the projects that it refers to declare, and the names that
    /// the solution declares. What a method's body says in a file that no trigger word leads to is compared when a round leads to it.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="graph">Which projects refer to which.</param>
    /// <param name="declarations">The hash of what the files of a project declare, by the project's path.</param>
    /// <param name="names">The hash of the names that the solution declares.</param>
    public string Project(ProjectCode project, ReferenceGraph graph, IReadOnlyDictionary<string, string> declarations, string names)
    {
        using var key = Begin("project");
        key.Add(names).Add(Contents(project.Files.Where(f => f.Outline.IsTriggered)));
        foreach (var path in graph.Closure(project.Project.Path).Prepend(project.Project.Path)) key.Add(_surroundings[path], declarations[path]);
        return "p-" + key.Text();
    }

    private ContentHash Begin(string kind) => new ContentHash().Add(kind, ContentHash.OfTool, _options.Scan ? "scan" : "all").Add(FrameworkReferences.Files);

    private static string[] Contents(IEnumerable<CodeFile> files) => [.. files.SelectMany(f => new[] { f.Path, f.Hash })];

    // How a project is parsed and bound, its files apart.
    private string Surroundings(ProjectCode code)
    {
        var project = code.Project;
        using var hash = new ContentHash();
        return hash.Add(RelativePath.Of(_root, project.Path), project.TargetFramework, project.Property("LangVersion"), project.Property("DefineConstants"), project.Property("AssemblyName"), project.Property("PackageId"))
            .Add([.. project.Usings.Select(u => u.Directive)])
            .Add([.. project.ProjectReferences.Select(r => RelativePath.Of(_root, r))])
            .Add([.. project.Packages.Select(p => p.Name)])
            .Add([.. AssetsFile.CompileAssemblies(project.Folder, project.TargetFramework).Select(Stamp)])
            .Text();
    }

    // Packages are extracted once and never edited.
    private static string Stamp(string assembly)
    {
        var file = new FileInfo(assembly);
        return $"{assembly}|{file.Length}|{file.LastWriteTimeUtc.Ticks}";
    }
}
