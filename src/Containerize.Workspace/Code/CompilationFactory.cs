using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Code;

/// <summary>Makes compilations that are good enough to bind names: never emitted, never asked for diagnostics.</summary>
internal sealed class CompilationFactory(IReadOnlyDictionary<string, ProjectCode> projects, CancellationToken ct)
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: true, metadataImportOptions: MetadataImportOptions.Public, nullableContextOptions: NullableContextOptions.Disable);

    private readonly Dictionary<string, MetadataReference> _packages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetadataReference[]> _references = new(StringComparer.Ordinal);

    /// <summary>The compilations of all projects, by path, with the files as they stand now; referenced projects are part of each. A reference that goes in a circle is left out.</summary>
    public IReadOnlyDictionary<string, CSharpCompilation> Make()
    {
        var made = new Dictionary<string, CSharpCompilation>(StringComparer.Ordinal);
        foreach (var path in projects.Keys) Make(path, [], made);
        return made;
    }

    private CSharpCompilation Make(string path, HashSet<string> under, Dictionary<string, CSharpCompilation> all)
    {
        if (all.TryGetValue(path, out var made)) return made;
        under.Add(path);
        var code = projects[path];
        if (!_references.TryGetValue(path, out var own)) own = _references[path] = [.. References(code)];
        List<MetadataReference> references = [.. own];
        foreach (var reference in Closure(code))
        {
            if (!under.Contains(reference)) references.Add(Make(reference, under, all).ToMetadataReference());
        }

        under.Remove(path);
        var name = code.Project.Property("AssemblyName") is { Length: > 0 } assembly ? assembly : Path.GetFileNameWithoutExtension(path);
        return all[path] = CSharpCompilation.Create(name, code.Trees(ct), references, Options);
    }

    // The SDK hands transitive project references to the compiler too.
    private List<string> Closure(ProjectCode project)
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
