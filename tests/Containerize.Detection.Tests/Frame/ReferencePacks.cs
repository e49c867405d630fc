using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Containerize.Detection.Tests;

/// <summary>The reference assemblies that come with the SDK.</summary>
internal static class ReferencePacks
{
    private static readonly Lazy<MetadataReference[]> Core = new(() => Load("Microsoft.NETCore.App.Ref"));
    private static readonly Lazy<MetadataReference[]> AspNetCore = new(() => Load("Microsoft.AspNetCore.App.Ref"));

    /// <summary>The references of a project.</summary>
    public static IEnumerable<MetadataReference> Of(bool withAspNetCore) => withAspNetCore ? Core.Value.Concat(AspNetCore.Value) : Core.Value;

    // The runtime folder is <root>/shared/Microsoft.NETCore.App/<version>; the packs stand beside "shared".
    private static MetadataReference[] Load(string pack)
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var versions = Directory.GetDirectories(Path.Combine(root, "packs", pack), "10.*");
        var newest = versions.OrderBy(v => Version.Parse(Path.GetFileName(v).Split('-')[0])).Last();
        return [.. Directory.GetFiles(Path.Combine(newest, "ref", "net10.0"), "*.dll").Order(StringComparer.Ordinal).Select(f => MetadataReference.CreateFromFile(f))];
    }
}
