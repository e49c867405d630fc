using System.Text.Json;
using Containerize.Workspace.Code;
using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Caching;

/// <summary>Keeps what the detectors saw, under the hash of all that they could have looked at: every file of every project, how it is parsed, and what it is compiled against.</summary>
internal static class FactsCache
{
    /// <summary>The key of the facts of a solution.</summary>
    /// <param name="root">The output root.</param>
    /// <param name="projects">The projects that are looked into.</param>
    /// <param name="options">How to read.</param>
    public static string Key(string root, IReadOnlyList<EvaluatedProject> projects, WorkspaceOptions options)
    {
        var files = projects.SelectMany(p => p.CompileFiles).Distinct(StringComparer.Ordinal).ToArray();
        var hashes = new string[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism) }, i => hashes[i] = RepositoryLink.LeadsOutside(root, files[i]) ? "-" : ContentHash.OfFile(files[i]));
        var byFile = files.Zip(hashes).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        using var key = new ContentHash();
        key.Add("facts", ContentHash.OfTool, options.Scan ? "scan" : "all").Add(FrameworkReferences.Files);
        foreach (var project in projects.OrderBy(p => p.Path, StringComparer.Ordinal))
        {
            key.Add(RelativePath.Of(root, project.Path), project.TargetFramework, project.Property("LangVersion"), project.Property("DefineConstants"), project.Property("AssemblyName"), project.Property("PackageId"))
                .Add([.. project.Usings.Select(u => u.Directive)])
                .Add([.. project.ProjectReferences.Select(r => RelativePath.Of(root, r))])
                .Add([.. project.Packages.Select(p => p.Name)])
                .Add([.. AssetsFile.CompileAssemblies(project.Folder, project.TargetFramework).Select(Stamp)])
                .Add([.. project.CompileFiles.SelectMany(f => new[] { RelativePath.Of(root, f), byFile[f] })]);
        }

        return "f-" + key.Text();
    }

    /// <summary>The facts under a key; null when they are not there.</summary>
    public static IReadOnlyList<ProjectFacts>? Find(CacheFolder cache, string key)
    {
        try
        {
            return cache.Read(key) is { } bytes ? JsonSerializer.Deserialize(bytes, CacheJson.Facts) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps facts under a key; not those with a secret that code gives.</summary>
    public static void Keep(CacheFolder cache, string key, IReadOnlyList<ProjectFacts> facts)
    {
        if (!SecretContent.MayBeIn(facts)) cache.Write(key, JsonSerializer.SerializeToUtf8Bytes([.. facts], CacheJson.Facts));
    }

    // Packages are extracted once and never edited.
    private static string Stamp(string assembly)
    {
        var file = new FileInfo(assembly);
        return $"{assembly}|{file.Length}|{file.LastWriteTimeUtc.Ticks}";
    }
}
