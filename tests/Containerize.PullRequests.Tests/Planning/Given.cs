using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Tests.Planning;

/// <summary>What a pull request is planned from, put together by hand.</summary>
internal static class Given
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    public static readonly RepositoryPage Page = new("https://github.com/example/shop");

    public static ChangedFile New(string path, string text = "a\n") => new(path, TreeEntry.File, null, text);

    public static ChangedFile Changed(string path, string before, string after) => new(path, TreeEntry.File, before, after);

    public static SeenFact Fact(string says, string value, string file = "src/Api/Program.cs", int line = 3, params string[] words) => new(says, value, "", EquatableList.Of(new SeenPlace(file, line))) { Words = words };

    public static SeenPart Service(string name, params SeenFact[] facts) => new(name, "web", $"src/{name}/{name}.csproj", facts);

    public static SeenApplication Application(params SeenPart[] services) => new("shop", "", services, [], []);

    public static SeenGeneration Generation(params SeenFinding[] findings) => new([], [], [], [], findings, []);

    public static Proposal? Plan(SeenApplication application, SeenGeneration generation, IEnumerable<ChangedFile> files, IEnumerable<string>? present = null, RepositoryPage? page = null, BotSettings? settings = null)
    {
        var tree = (present ?? ["src/Api/Program.cs"]).ToDictionary(p => p, p => new TreeEntry(p, TreeEntry.File, Commit, 1), StringComparer.Ordinal);
        var copy = new RepositoryCopy(tree, 0, 0, 0) { Tree = tree };
        return new ProposalPlanner(new ProposalInput(new BaseCommit("main", Commit), copy, page ?? Page, settings ?? new BotSettings(), new[] { (application, generation) }, files.ToEquatableList())).Plan();
    }
}
