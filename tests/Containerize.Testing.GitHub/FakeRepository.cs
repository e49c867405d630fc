namespace Containerize.Testing.GitHub;

/// <summary>A repository of the fake server. Requests are answered under its lock.</summary>
public sealed class FakeRepository
{
    private readonly FakeObjects _objects;
    private readonly string _folder;

    internal FakeRepository(long id, string name, FakeObjects objects, string folder)
    {
        (Id, Name, _objects, _folder) = (id, name, objects, folder);
        Directory.CreateDirectory(Path.Combine(folder, "objects", "info"));
        Directory.CreateDirectory(Path.Combine(folder, "refs"));
        File.WriteAllText(Path.Combine(folder, "HEAD"), "ref: refs/heads/main\n");
        File.WriteAllText(Path.Combine(folder, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[uploadpack]\n\tallowAnySHA1InWant = true\n");
        File.WriteAllText(Path.Combine(folder, "objects", "info", "alternates"), objects.Folder + "\n");
    }

    public long Id { get; }

    public string Name { get; }

    public string FullName => FakeGitHub.Owner + "/" + Name;

    /// <summary>The branches with their heads.</summary>
    public SortedDictionary<string, string> Branches { get; } = new(StringComparer.Ordinal);

    public List<FakePull> Pulls { get; } = [];

    public List<FakeCheck> Checks { get; } = [];

    /// <summary>What was given to code scanning.</summary>
    public List<(string Commit, string Reference, string Sarif)> Sarif { get; } = [];

    /// <summary>The requests that change something, in their order.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>Every commit that the API put a branch on, in their order.</summary>
    public List<(string Branch, string Commit)> Written { get; } = [];

    /// <summary>What people may do; who is not here may read.</summary>
    public Dictionary<string, string> Permissions { get; } = new() { ["octocat"] = "write", ["maintainer"] = "admin" };

    public HashSet<string> Collaborators { get; } = ["octocat", "platform"];

    public bool AllowsAutoMerge { get; set; } = true;

    /// <summary>Commits on a branch as a person does.</summary>
    public string Push(string branch, string message, params (string Path, string? Text)[] files) => Push(branch, branch, message, files);

    /// <summary>Makes a branch that begins where another one is, with one commit.</summary>
    public string Push(string branch, string from, string message, (string Path, string? Text)[] files)
    {
        lock (this)
        {
            var parent = Branches.GetValueOrDefault(from);
            var tree = _objects.Tree(parent is null ? "" : _objects.Commits[parent].Tree, files.Select(f => (f.Path, "100644", f.Text)));
            return Branches[branch] = _objects.Commit(message, tree, parent is null ? [] : [parent]);
        }
    }

    /// <summary>Puts a branch on a commit that is there, as a person does who pushes it.</summary>
    public void Put(string branch, string commit)
    {
        lock (this) Branches[branch] = commit;
    }

    /// <summary>Writes a comment.</summary>
    public FakeComment Comment(int number, string author, string body)
    {
        var comment = new FakeComment(1000 + Pulls.Sum(p => p.Comments.Count), number, author, body);
        Pulls.Single(p => p.Number == number).Comments.Add(comment);
        return comment;
    }

    /// <summary>Opens a pull request as a person does.</summary>
    public FakePull Open(string head, string @base, string forkedHead = "")
    {
        var pull = new FakePull { Number = Pulls.Count + 1, Title = "change", Head = head, Base = @base, Body = "", ForkedHead = forkedHead, From = forkedHead.Length > 0 ? "stranger/" + Name : FullName };
        Pulls.Add(pull);
        return pull;
    }

    /// <summary>Puts a branch on a commit as the API does.</summary>
    internal void Write(string branch, string commit)
    {
        Branches[branch] = commit;
        Written.Add((branch, commit));
    }

    /// <summary>Takes a branch away, and closes the pull requests that it is the head of.</summary>
    internal bool Remove(string branch)
    {
        foreach (var pull in Pulls.Where(p => p.Head == branch)) pull.IsOpen = false;
        return Branches.Remove(branch);
    }

    /// <summary>Has Git see the branches as they are.</summary>
    /// <returns>The folder for Git.</returns>
    internal string Published()
    {
        lock (this)
        {
            var file = Path.Combine(_folder, "packed-refs");
            File.WriteAllText(file + ".new", "# pack-refs with: sorted\n" + string.Concat(Branches.Select(b => $"{b.Value} refs/heads/{b.Key}\n")));
            File.Move(file + ".new", file, overwrite: true);
            return _folder;
        }
    }
}
