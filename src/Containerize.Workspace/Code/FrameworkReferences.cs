using Containerize.Workspace.Sdks;
using Microsoft.CodeAnalysis;

namespace Containerize.Workspace.Code;

/// <summary>The reference assemblies of .NET and ASP.NET Core that come with the SDK, loaded once for all projects.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<IReadOnlyDictionary<string, MetadataReference>> Loaded = new(Load);

    /// <summary>The references by file name.</summary>
    public static IReadOnlyDictionary<string, MetadataReference> All => Loaded.Value;

    /// <summary>Their full paths.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. new[] { "Microsoft.NETCore.App", "Microsoft.AspNetCore.App" }.SelectMany(Assemblies).DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)];

    private static Dictionary<string, MetadataReference> Load() =>
        Files.ToDictionary(f => Path.GetFileName(f), MetadataReference (f) => MetadataReference.CreateFromFile(f), StringComparer.OrdinalIgnoreCase);

    private static string[] Assemblies(string pack)
    {
        var packs = Newest(Path.Combine(InstalledSdk.DotnetRoot, "packs", pack + ".Ref"));
        var folder = packs is null ? null : Directory.GetDirectories(Path.Combine(packs, "ref")).Order(StringComparer.Ordinal).LastOrDefault();
        if (folder is not null) return Directory.GetFiles(folder, "*.dll");
        // An installation without packs still has the runtime's own assemblies.
        var runtime = Newest(Path.Combine(InstalledSdk.DotnetRoot, "shared", pack));
        return runtime is null ? [] : [.. Directory.GetFiles(runtime, "*.dll").Where(IsManaged)];
    }

    private static bool IsManaged(string file)
    {
        var name = Path.GetFileName(file);
        return name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll";
    }

    private static string? Newest(string folder) =>
        !Directory.Exists(folder) ? null : Directory.GetDirectories(folder).OrderByDescending(f => SdkVersion.Parse(Path.GetFileName(f))).FirstOrDefault();
}
