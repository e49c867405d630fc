using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Containerize.Workspace.Code;

namespace Containerize.Workspace.Caching;

/// <summary>Keeps what was seen in code, each entry under the hash of all that it depends on: of a whole solution, and of each project.</summary>
/// <param name="cache">The folder.</param>
internal sealed class FactsCache(CacheFolder cache)
{
    private volatile bool _hasWritten;

    /// <summary>The facts of a solution; null when they are not there.</summary>
    public IReadOnlyList<ProjectFacts>? Solution(string key) => Find(key, CacheJson.Facts);

    /// <summary>What the files of a project declare; null when it is not there.</summary>
    public ProjectOutline? Outline(string key) => Find(key, CacheJson.Outline);

    /// <summary>What was seen in a project; null when it is not there.</summary>
    public KeptFacts? Project(string key) => Find(key, CacheJson.Kept);

    /// <summary>Keeps the facts of a solution; not those with a secret that code gives.</summary>
    public void Keep(string key, IReadOnlyList<ProjectFacts> facts)
    {
        if (!SecretContent.MayBeIn(facts.SelectMany(f => f.Facts))) Write(key, JsonSerializer.SerializeToUtf8Bytes([.. facts], CacheJson.Facts), isOnlyNames: false);
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
            return cache.Read(key) is { } bytes ? JsonSerializer.Deserialize(bytes, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
