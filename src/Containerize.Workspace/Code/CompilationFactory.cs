using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Code;

/// <summary>Makes compilations that are good enough to bind names: never emitted, never asked for diagnostics.</summary>
internal sealed class CompilationFactory(IReadOnlyDictionary<string, ProjectCode> projects, ReferenceGraph graph, CancellationToken ct)
{
    private readonly Dictionary<string, MetadataReference> _packages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetadataReference[]> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MadeCompilation> _made = new(StringComparer.Ordinal);

    /// <summary>How they bind.</summary>
    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: true, metadataImportOptions: MetadataImportOptions.Public, nullableContextOptions: NullableContextOptions.Disable);

    /// <summary>
    /// The compilations of some projects, by path, with the files as they stand now; referenced projects are part of each. A reference that goes in a circle is left out, and
    /// what has not changed since the last time is the same object.
    /// </summary>
    /// <param name="wanted">The paths of the projects, in the order of all projects.</param>
    public IReadOnlyDictionary<string, CSharpCompilation> Make(IEnumerable<string> wanted)
    {
        var made = new Dictionary<string, CSharpCompilation>(StringComparer.Ordinal);
        // Which reference of a circle is left out hangs on where one begins, so all begin at the same place.
        foreach (var path in graph.HasCircle ? projects.Keys : wanted) Make(path, [], made);
        return made;
    }

    private CSharpCompilation Make(string path, HashSet<string> under, Dictionary<string, CSharpCompilation> all)
    {
        if (all.TryGetValue(path, out var ready)) return ready;
        under.Add(path);
        List<CSharpCompilation> referenced = [];
        foreach (var reference in graph.Closure(path))
        {
            if (!under.Contains(reference)) referenced.Add(Make(reference, under, all));
        }

        under.Remove(path);
        SyntaxTree[] trees = [.. projects[path].Trees(ct)];
        if (!_made.TryGetValue(path, out var last) || !last.IsOf(trees, referenced)) _made[path] = last = new MadeCompilation(trees, referenced, Create(path, trees, referenced));
        return all[path] = last.Compilation;
    }

    private CSharpCompilation Create(string path, SyntaxTree[] trees, List<CSharpCompilation> referenced)
    {
        var code = projects[path];
        if (!_references.TryGetValue(path, out var own)) own = _references[path] = [.. References(code)];
        var name = code.Project.Property("AssemblyName") is { Length: > 0 } assembly ? assembly : Path.GetFileNameWithoutExtension(path);
        return CSharpCompilation.Create(name, trees, [.. own, .. referenced.Select(r => r.ToMetadataReference())], Options);
    }

    private IEnumerable<MetadataReference> References(ProjectCode code)
    {
        var framework = FrameworkReferences.All;
        foreach (var reference in framework.Values) yield return reference;
        var names = new HashSet<string>(framework.Keys, StringComparer.OrdinalIgnoreCase);
        foreach (var file in AssetsFile.CompileAssemblies(code.Project.Folder, code.Project.TargetFramework))
        {
            // What the framework brings wins, as it does in a build.
            if (!names.Add(Path.GetFileName(file))) continue;
            if (!_packages.TryGetValue(file, out var package)) _packages.Add(file, package = MetadataReference.CreateFromFile(file));
            yield return package;
        }
    }
}
