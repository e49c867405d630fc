namespace Containerize.Bot.Tests.GitHub;

/// <summary>A repository of the fake server: a bare Git repository on disk for what people push, and what the API made beside it.</summary>
internal sealed class FakeRepository(long id, string name, string folder)
{
    public long Id => id;

    public string Name => name;

    public string FullName => FakeGitHub.Owner + "/" + name;

    /// <summary>The branches with their heads. Only those that people push are on disk.</summary>
    public SortedDictionary<string, string> Branches { get; } = new(StringComparer.Ordinal);

    public List<FakePull> Pulls { get; } = [];

    /// <summary>Every commit that the API put a branch on, in their order.</summary>
    public List<(string Branch, string Commit)> Written { get; } = [];

    /// <summary>Puts a branch on a commit as the API does.</summary>
    public void Write(string branch, string commit)
    {
        Branches[branch] = commit;
        Written.Add((branch, commit));
    }

    /// <summary>Puts a branch on a commit that the shared objects hold.</summary>
    public void Push(string branch, string commit)
    {
        Directory.CreateDirectory(Path.Combine(folder, "refs", "heads"));
        var file = Path.Combine(folder, "refs", "heads", branch);
        File.WriteAllText(file + ".new", commit + "\n");
        File.Move(file + ".new", file, overwrite: true);
        lock (this) Branches[branch] = commit;
    }
}
