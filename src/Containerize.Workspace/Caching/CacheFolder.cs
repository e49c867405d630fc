using System.Security.Cryptography;

namespace Containerize.Workspace.Caching;

/// <summary>
/// The folder that keeps what reading a solution yields, entry by entry, each named by the hash of what it depends on. Entries are written whole and never changed, so
/// that several processes may share it; the oldest go when it grows too large, and an entry that cannot be read is as good as none.
/// </summary>
/// <param name="folder">Its full path.</param>
public sealed class CacheFolder(string folder)
{
    private const string Extension = ".json";
    private const long MaxBytes = 256L << 20;

    private readonly Lock _gate = new();
    private Task _later = Task.CompletedTask;

    /// <summary>Its full path.</summary>
    public string Folder { get; } = folder;

    /// <summary>The folder of the user: <c>containerize</c> in <c>$XDG_CACHE_HOME</c> or the system's own place; null when there is no such place.</summary>
    public static CacheFolder? OfUser()
    {
        var given = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (!string.IsNullOrEmpty(given) && Path.IsPathFullyQualified(given)) return new CacheFolder(Path.Combine(given, "containerize"));
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var local = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : home.Length == 0 ? "" : Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
        return local.Length == 0 ? null : new CacheFolder(Path.Combine(local, "containerize"));
    }

    /// <summary>How many entries it holds, and how many bytes.</summary>
    public (int Entries, long Bytes) Info()
    {
        var entries = Entries();
        return (entries.Count, entries.Sum(e => e.Length));
    }

    /// <summary>Removes every entry.</summary>
    /// <returns>How many there were.</returns>
    public int Clear()
    {
        var entries = Entries();
        foreach (var entry in entries) Remove(entry);
        return entries.Count;
    }

    /// <summary>Waits until everything is kept that reading wanted to keep, which goes on after the reading itself; before the process ends.</summary>
    public void Finish()
    {
        Task later;
        lock (_gate) later = _later;
        later.GetAwaiter().GetResult();
    }

    /// <summary>Does something when there is time for it, one thing after the other.</summary>
    internal void Later(Action work)
    {
        lock (_gate) _later = _later.ContinueWith(_ => work(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Whether there is an entry, readable or not.</summary>
    /// <param name="key">Its name.</param>
    internal bool Has(string key) => File.Exists(PathOf(key));

    /// <summary>The content of an entry; null when there is none.</summary>
    /// <param name="key">Its name.</param>
    internal ReadOnlyMemory<byte>? Read(string key)
    {
        try
        {
            var path = PathOf(key);
            if (!File.Exists(path)) return null;
            var bytes = File.ReadAllBytes(path);
            // The content follows its own hash: a torn or damaged entry gives itself away.
            if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))) return null;
            File.SetLastAccessTimeUtc(path, DateTime.UtcNow);
            return bytes.AsMemory(SHA256.HashSizeInBytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an entry, in one step; a cache that cannot be written is none, and what may hold a secret is not kept.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="content">Its content.</param>
    /// <param name="isOnlyNames">Whether it holds nothing but names and hashes.</param>
    internal void Write(string key, byte[] content, bool isOnlyNames = false)
    {
        if (!isOnlyNames && SecretContent.MayBeIn(content)) return;
        try
        {
            // What code says may hold what only its owner should read.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
            else Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var temporary = Path.Combine(Folder, Path.GetRandomFileName());
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(SHA256.HashData(content));
                stream.Write(content);
            }

            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run computes it again.
        }
    }

    private string PathOf(string key) => Path.Combine(Folder, key + Extension);

    private List<FileInfo> Entries() => Directory.Exists(Folder) ? [.. new DirectoryInfo(Folder).EnumerateFiles("*" + Extension)] : [];

    /// <summary>Removes what was not used for the longest time, where there is too much; after a run that kept something.</summary>
    internal void Trim()
    {
        try
        {
            var kept = 0L;
            foreach (var entry in Entries().OrderByDescending(e => e.LastAccessTimeUtc))
            {
                kept += entry.Length;
                if (kept > MaxBytes) Remove(entry);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An entry that another process removed meanwhile is one less to count.
        }
    }

    private static void Remove(FileInfo entry)
    {
        try
        {
            entry.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process was faster, or still reads it.
        }
    }
}
