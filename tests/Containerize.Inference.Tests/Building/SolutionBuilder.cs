namespace Containerize.Inference.Tests.Building;

/// <summary>Builds what inference is given of a solution: projects with their facts, and the texts of files.</summary>
internal sealed class SolutionBuilder
{
    private readonly List<Project> _projects = [];
    private readonly List<ProjectFacts> _facts = [];
    private readonly List<TextFile> _settings = [];
    private readonly List<TextFile> _deployment = [];

    /// <summary>Adds a project with the facts of its own code; settings files are added to the last project.</summary>
    public SolutionBuilder Project(Project project, params Fact[] facts)
    {
        _projects.Add(project);
        _facts.Add(new ProjectFacts(project.Path, facts.ToEquatableList(), default));
        return this;
    }

    /// <summary>Adds a web service.</summary>
    public SolutionBuilder Web(string path, params Fact[] facts) => Project(Projects.Web(path), [Facts.Host(HostKind.Web), .. facts]);

    /// <summary>Adds a settings file to the project that was added last.</summary>
    public SolutionBuilder Settings(string name, string text)
    {
        var project = _projects[^1];
        var path = project.Folder.Length == 0 ? name : project.Folder + "/" + name;
        _projects[^1] = project with { ConfigurationFiles = project.ConfigurationFiles.Append(path).ToEquatableList() };
        _settings.Add(new TextFile(path, text));
        return this;
    }

    /// <summary>Adds a Dockerfile, compose file or the like of the repository.</summary>
    public SolutionBuilder Deployment(string path, string text)
    {
        _deployment.Add(new TextFile(path, text));
        return this;
    }

    public SolutionFacts Build() => new(
        new Solution("Shop.sln", "Shop", ".", _projects.OrderBy(p => p.Path, StringComparer.Ordinal).ToEquatableList())
        {
            Listed = _projects.Select(p => p.Path).Order(StringComparer.Ordinal).ToEquatableList(),
        },
        _facts.OrderBy(f => f.Project, StringComparer.Ordinal).ToEquatableList(),
        _settings.OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableList(),
        _deployment.OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableList());

    public ApplicationModel Infer() => ApplicationInference.Infer(Build());
}
