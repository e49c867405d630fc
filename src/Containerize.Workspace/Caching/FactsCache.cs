using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Containerize.Workspace.Code;

namespace Containerize.Workspace.Caching;

/// <summary>Keeps what was seen in code, each entry under the hash of all that it depends on: of a whole solution, and of each project.</summary>
/// <param name="cache">The folder.</param>
internal sealed class FactsCache(CacheFolder cache)
{
    // The facts of a large solution are read in parts, side by side.
    private const int ProjectsInPart = 16;

    private volatile bool _hasWritten;

    /// <summary>The facts of a solution; null when they are not there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="projects">How many projects it has.</param>
    /// <param name="parallel">How many parts are read at the same time.</param>
    public IReadOnlyList<ProjectFacts>? Solution(string key, int projects, ParallelOptions parallel)
    {
        var parts = new ProjectFacts[]?[(projects + ProjectsInPart - 1) / ProjectsInPart];
        Parallel.For(0, parts.Length, parallel, (part, state) =>
        {
            if ((parts[part] = Find(Part(key, part), CacheJson.Facts)) is null) state.Stop();
        });
        return parts.Contains(null) ? null : [.. parts.SelectMany(p => p!)];
    }

    /// <summary>What the files of a project declare; null when it is not there.</summary>
    public ProjectOutline? Outline(string key) => Find(key, CacheJson.Outline);

    /// <summary>Whether what was seen in a project is there, readable or not.</summary>
    public bool HasProject(string key) => cache.Has(key);

    /// <summary>What was seen in a project; null when it is not there.</summary>
    public KeptFacts? Project(string key) => Find(key, CacheJson.Kept);

    /// <summary>Keeps the facts of a solution; not those with a secret that code gives.</summary>
    public void Keep(string key, IReadOnlyList<ProjectFacts> facts)
    {
        if (SecretContent.MayBeIn(facts.SelectMany(f => f.Facts))) return;
        foreach (var (part, projects) in facts.Chunk(ProjectsInPart).Index()) Write(Part(key, part), JsonSerializer.SerializeToUtf8Bytes(projects, CacheJson.Facts), isOnlyNames: false);
    }

    /// <summary>Keeps what the files of a project declare.</summary>
    public void Keep(string key, ProjectOutline outline) => Write(key, JsonSerializer.SerializeToUtf8Bytes(outline, CacheJson.Outline), isOnlyNames: true);

    /// <summary>Keeps what was seen in a project; not a secret that code gives.</summary>
    public void Keep(string key, KeptFacts kept)
    {
        if (!SecretContent.MayBeIn(kept.Rounds.SelectMany(r => r.Facts))) Write(key, JsonSerializer.SerializeToUtf8Bytes(kept, CacheJson.Kept), isOnlyNames: false);
    }

    /// <summary>Makes room where something was kept.</summary>
    public void Finish()
    {
        if (_hasWritten) cache.Trim();
    }

    private static string Part(string key, int part) => part == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{part}");

    private void Write(string key, byte[] content, bool isOnlyNames)
    {
        cache.Write(key, content, isOnlyNames);
        _hasWritten = true;
    }

    private T? Find<T>(string key, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return cache.Read(key) is { } bytes ? JsonSerializer.Deserialize(bytes.Span, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
