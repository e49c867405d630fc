namespace Containerize.Workspace.Evaluation;

/// <summary>What evaluation says of one project, in MSBuild's terms but without its types. Paths are full paths of this machine.</summary>
internal sealed record EvaluatedProject
{
    public required string Path { get; init; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string Language => System.IO.Path.GetExtension(Path).ToLowerInvariant() switch { ".fsproj" => "fsharp", ".vbproj" => "vb", _ => "csharp" };

    public IReadOnlyList<string> Sdks { get; init; } = [];

    public string TargetFramework { get; init; } = "";

    public IReadOnlyList<string> TargetFrameworks { get; init; } = [];

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<ProjectItem> ContainerItems { get; init; } = [];

    public IReadOnlyList<PackageReference> Packages { get; init; } = [];

    public IReadOnlyList<string> FrameworkReferences { get; init; } = [];

    /// <summary>Projects that are referenced and exist.</summary>
    public IReadOnlyList<string> ProjectReferences { get; init; } = [];

    /// <summary>Files of the repository that were imported, without the project's intermediate folder.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    public IReadOnlyList<string> CompileFiles { get; init; } = [];

    /// <summary>Files of any other item type that a build reads and that lie outside the project's folder.</summary>
    public IReadOnlyList<string> LinkedFiles { get; init; } = [];

    /// <summary>Files with severities of diagnostics that the project names, besides those that lie where the compiler looks for them.</summary>
    public IReadOnlyList<string> AnalyzerConfigFiles { get; init; } = [];

    public IReadOnlyList<GlobalUsing> Usings { get; init; } = [];

    public IReadOnlyList<(string Path, string GrpcServices)> ProtoFiles { get; init; } = [];

    /// <summary>What should be said of this project.</summary>
    public IReadOnlyList<PendingNotice> Notices { get; init; } = [];

    /// <summary>Whether it holds tests: those never run in a container, and their needs are nobody's needs.</summary>
    public bool IsTest => Property("IsTestProject").Equals("true", StringComparison.OrdinalIgnoreCase)
        || Packages.Any(p => p.Name.Equals("Microsoft.NET.Test.Sdk", StringComparison.OrdinalIgnoreCase)
            || p.Name.Equals("MSTest.TestFramework", StringComparison.OrdinalIgnoreCase)
            || p.Name.Equals("xunit.v3", StringComparison.OrdinalIgnoreCase) || p.Name.Equals("TUnit", StringComparison.OrdinalIgnoreCase))
        || Sdks.Contains("MSTest.Sdk", StringComparer.OrdinalIgnoreCase);

    public string Property(string name) => Properties.GetValueOrDefault(name, "");
}
