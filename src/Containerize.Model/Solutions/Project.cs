namespace Containerize.Model;

/// <summary>One project of the solution, as evaluated. All paths are relative to the output root, with forward slashes.</summary>
/// <param name="Path">The project file.</param>
/// <param name="Name">The project file's name without its extension.</param>
/// <param name="Language">csharp, fsharp or vb.</param>
public sealed record Project(string Path, string Name, string Language)
{
    /// <summary>The folder that holds the project file; empty for the root itself.</summary>
    public string Folder => SlashPath.FolderOf(Path);

    /// <summary>The SDKs that the project names, for example <c>Microsoft.NET.Sdk.Web</c>; empty for an old-style project.</summary>
    public EquatableList<string> Sdks { get; init; }

    /// <summary>The framework that is analysed and published: the newest of <see cref="TargetFrameworks"/> that runs in a container.</summary>
    public string TargetFramework { get; init; } = "";

    /// <summary>All target frameworks, as written.</summary>
    public EquatableList<string> TargetFrameworks { get; init; }

    /// <summary>Exe, WinExe, Library or another output type, as evaluated.</summary>
    public string OutputType { get; init; } = "Library";

    /// <summary>The assembly's name, without <c>.dll</c>.</summary>
    public string AssemblyName { get; init; } = "";

    /// <summary>
    /// Evaluated properties that matter to containers, by MSBuild's own names, only those that have a value: PublishAot, SelfContained, InvariantGlobalization,
    /// UseAppHost, RuntimeIdentifier(s), PublishTrimmed, PublishReadyToRun, PublishSingleFile, IsTestProject, IsAspireHost, UseMaui, UseWPF, UseWindowsForms, PackAsTool,
    /// AzureFunctionsVersion, UserSecretsId, Version, RestorePackagesWithLockFile, BlazorWebAssembly..., and every property whose name starts with <c>Container</c>.
    /// </summary>
    public EquatableList<KeyValuePair<string, string>> Properties { get; init; }

    /// <summary>Items of type <c>Container*</c> (ContainerPort, ContainerEnvironmentVariable, ContainerLabel, ContainerAppCommand...), as item type, include and metadata.</summary>
    public EquatableList<ProjectItem> ContainerItems { get; init; }

    /// <summary>Direct package references of the chosen framework.</summary>
    public EquatableList<PackageReference> Packages { get; init; }

    /// <summary>Framework references, for example <c>Microsoft.AspNetCore.App</c>.</summary>
    public EquatableList<string> FrameworkReferences { get; init; }

    /// <summary>Direct references to other projects.</summary>
    public EquatableList<string> ProjectReferences { get; init; }

    /// <summary>Every project that this one needs, directly or not, without itself, sorted ordinally.</summary>
    public EquatableList<string> ProjectClosure { get; init; }

    /// <summary>
    /// The files that <c>dotnet restore</c> of this project reads: its own and its closure's project files, imported props and targets inside the root,
    /// Directory.Packages.props, nuget.config, global.json, packages.lock.json. Sorted ordinally.
    /// </summary>
    public EquatableList<string> RestoreInputs { get; init; }

    /// <summary>Files below the root that a build reads and that lie outside the closure's project folders, such as linked sources, .editorconfig or an imported .targets file.</summary>
    public EquatableList<string> OutsideInputs { get; init; }

    /// <summary>Folders outside the closure's project folders of which a build reads every file, sorted ordinally; none lies in another.</summary>
    public EquatableList<string> OutsideFolders { get; init; }

    /// <summary>appsettings*.json and other JSON or XML configuration files of the project, launchSettings.json included.</summary>
    public EquatableList<string> ConfigurationFiles { get; init; }

    /// <summary>C# files that take part in the compilation.</summary>
    public EquatableList<string> SourceFiles { get; init; }

    /// <summary>Protobuf items, as the path and the value of their <c>GrpcServices</c> metadata (Server, Client, Both, None).</summary>
    public EquatableList<ProjectItem> ProtoFiles { get; init; }

    /// <summary>Whether the packages are pinned by a lock file beside the project.</summary>
    public bool HasLockFile { get; init; }

    /// <summary>Whether the project file names an SDK, which every .NET (Core) project does; without one it is an old .NET Framework project.</summary>
    public bool IsSdkStyle => Sdks.Count > 0;

    /// <summary>The value of an evaluated property, or an empty string.</summary>
    /// <param name="name">The property's name, compared without regard to case.</param>
    public string Property(string name)
    {
        foreach (var pair in Properties)
        {
            if (string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value;
            }
        }

        return "";
    }

    /// <summary>Whether an evaluated property is <c>true</c>.</summary>
    /// <param name="name">The property's name.</param>
    public bool IsTrue(string name) => string.Equals(Property(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the project references a package directly.</summary>
    /// <param name="name">The package id, compared without regard to case.</param>
    public bool HasPackage(string name)
    {
        foreach (var package in Packages)
        {
            if (string.Equals(package.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
