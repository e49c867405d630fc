using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Analyzers.Tests;

/// <summary>The reference assemblies that come with the SDK, and one that stands in for packages.</summary>
internal static class ReferencePacks
{
    private static readonly Lazy<MetadataReference[]> OfRuntime = new(() => Load("Microsoft.NETCore.App.Ref"));
    private static readonly Lazy<MetadataReference[]> Loaded = new(() => [.. OfRuntime.Value, .. Load("Microsoft.AspNetCore.App.Ref")]);
    private static readonly Lazy<MetadataReference> Packages = new(() => Compile());

    /// <summary>.NET alone.</summary>
    public static IReadOnlyList<MetadataReference> Runtime => OfRuntime.Value;

    /// <summary>.NET, ASP.NET Core and the packages that rules know.</summary>
    public static IReadOnlyList<MetadataReference> All => [.. Loaded.Value, Packages.Value];

    private static PortableExecutableReference Compile()
    {
        using var source = typeof(ReferencePacks).Assembly.GetManifestResourceStream("Stubs.cs")!;
        using var reader = new StreamReader(source);
        var compilation = CSharpCompilation.Create("Packages", [CSharpSyntaxTree.ParseText(reader.ReadToEnd())], Loaded.Value, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }

    // The runtime folder is <root>/shared/Microsoft.NETCore.App/<version>; the packs stand beside "shared".
    private static MetadataReference[] Load(string pack)
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var newest = Directory.GetDirectories(Path.Combine(root, "packs", pack), "10.*").OrderBy(v => Version.Parse(Path.GetFileName(v).Split('-')[0])).Last();
        return [.. Directory.GetFiles(Path.Combine(newest, "ref", "net10.0"), "*.dll").Order(StringComparer.Ordinal).Select(f => MetadataReference.CreateFromFile(f))];
    }
}
