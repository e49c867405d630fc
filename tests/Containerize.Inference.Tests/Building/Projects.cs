namespace Containerize.Inference.Tests.Building;

/// <summary>Makes evaluated projects by hand.</summary>
internal static class Projects
{
    /// <summary>A web project that runs.</summary>
    public static Project Web(string path) => Make(path, "Microsoft.NET.Sdk.Web", "Exe");

    /// <summary>A console project that runs.</summary>
    public static Project Console(string path) => Make(path, "Microsoft.NET.Sdk", "Exe");

    /// <summary>A project of the worker SDK.</summary>
    public static Project Worker(string path) => Make(path, "Microsoft.NET.Sdk.Worker", "Exe");

    /// <summary>A library.</summary>
    public static Project Library(string path) => Make(path, "Microsoft.NET.Sdk", "Library");

    public static Project With(this Project project, params (string Name, string Value)[] properties) =>
        project with { Properties = project.Properties.Concat(properties.Select(p => KeyValuePair.Create(p.Name, p.Value))).ToEquatableList() };

    public static Project Package(this Project project, params string[] packages) =>
        project with { Packages = project.Packages.Concat(packages.Select(p => new PackageReference(p, "1.0.0"))).ToEquatableList() };

    public static Project References(this Project project, params string[] paths) =>
        project with { ProjectReferences = paths.ToEquatableList(), ProjectClosure = paths.Order(StringComparer.Ordinal).ToEquatableList() };

    private static Project Make(string path, string sdk, string output)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return new Project(path, name, path.EndsWith(".fsproj", StringComparison.Ordinal) ? "fsharp" : path.EndsWith(".vbproj", StringComparison.Ordinal) ? "vb" : "csharp")
        {
            Sdks = EquatableList.Of(sdk),
            TargetFramework = "net10.0",
            TargetFrameworks = EquatableList.Of("net10.0"),
            OutputType = output,
            AssemblyName = name,
        };
    }
}
