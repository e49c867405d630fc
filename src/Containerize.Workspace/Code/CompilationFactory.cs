using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Code;

/// <summary>Makes compilations that are good enough to bind names: never emitted, never asked for diagnostics.</summary>
internal sealed class CompilationFactory(IReadOnlyDictionary<string, ParsedProject> projects)
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: true, metadataImportOptions: MetadataImportOptions.Public, nullableContextOptions: NullableContextOptions.Disable);

    private readonly Dictionary<string, CSharpCompilation> _made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MetadataReference> _packages = new(StringComparer.Ordinal);

    /// <summary>The compilation of a project; referenced projects are part of it. A reference that goes in a circle is left out.</summary>
    public CSharpCompilation Make(string path) => Make(path, []);

    private CSharpCompilation Make(string path, HashSet<string> under)
    {
        if (_made.TryGetValue(path, out var made)) return made;
        under.Add(path);
        var parsed = projects[path];
        List<MetadataReference> references = [.. References(parsed)];
        foreach (var reference in Closure(parsed))
        {
            if (!under.Contains(reference)) references.Add(Make(reference, under).ToMetadataReference());
        }

        under.Remove(path);
        var trees = parsed.Usings is null ? parsed.Trees : parsed.Trees.Append(parsed.Usings);
        var name = parsed.Project.Property("AssemblyName") is { Length: > 0 } assembly ? assembly : Path.GetFileNameWithoutExtension(path);
        return _made[path] = CSharpCompilation.Create(name, trees, references, Options);
    }

    // The SDK hands transitive project references to the compiler too.
    private List<string> Closure(ParsedProject project)
    {
        List<string> found = [];
        var pending = new Queue<string>(project.Project.ProjectReferences);
        while (pending.TryDequeue(out var path))
        {
            if (path == project.Project.Path || found.Contains(path, StringComparer.Ordinal) || !projects.TryGetValue(path, out var next)) continue;
            found.Add(path);
            foreach (var reference in next.Project.ProjectReferences) pending.Enqueue(reference);
        }

        return found;
    }

    private IEnumerable<MetadataReference> References(ParsedProject parsed)
    {
        var framework = FrameworkReferences.All;
        foreach (var reference in framework.Values) yield return reference;
        var names = new HashSet<string>(framework.Keys, StringComparer.OrdinalIgnoreCase);
        foreach (var file in AssetsFile.CompileAssemblies(parsed.Project.Folder, parsed.Project.TargetFramework))
        {
            // What the framework brings wins, as it does in a build.
            if (names.Add(Path.GetFileName(file))) yield return _packages.GetOrAdd(file, f => MetadataReference.CreateFromFile(f));
        }
    }
}
