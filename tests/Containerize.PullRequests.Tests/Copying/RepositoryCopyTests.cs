using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Tests.Copying;

/// <summary>A commit becomes plain files; what is too large, or leads elsewhere, does not.</summary>
public sealed class RepositoryCopyTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly TemporaryFolder _target = new();

    [Fact]
    public async Task Every_file_is_copied_byte_by_byte_whatever_the_checkout_does_to_it()
    {
        _repository.Write("src/A.cs", "a\nb\n");
        _repository.Write(".gitattributes", "* text eol=crlf\n*.cs filter=evil export-subst\n");
        _repository.Write("empty", "");
        var copy = await CopyAsync(_repository.Commit());
        Assert.Equal([".gitattributes", "empty", "src/A.cs"], _target.Snapshot().Keys);
        Assert.Equal("a\nb\n", await File.ReadAllTextAsync(_target["src/A.cs"]));
        Assert.Equal(TreeEntry.File, copy.Files["src/A.cs"].Mode);
    }

    [Fact]
    public async Task The_work_tree_and_the_index_do_not_count()
    {
        _repository.Write("a", "committed");
        var commit = _repository.Commit();
        _repository.Write("a", "edited");
        _repository.Write("b", "new");
        _repository.Git("add", "b");
        await CopyAsync(commit);
        Assert.Equal(["a"], _target.Snapshot().Keys);
        Assert.Equal("committed", await File.ReadAllTextAsync(_target["a"]));
    }

    [UnixFact]
    public async Task Links_and_submodules_are_left_out_and_counted()
    {
        _repository.Write("a", "");
        File.CreateSymbolicLink(_repository["etc"], "/etc");
        File.CreateSymbolicLink(_repository["passwd"], "/etc/passwd");
        var first = _repository.Commit();
        _repository.Git("update-index", "--add", "--cacheinfo", $"160000,{first},module");
        _repository.Git("commit", "--quiet", "--message", "a submodule");
        var copy = await CopyAsync(_repository.Git("rev-parse", "HEAD").Trim());
        Assert.Equal(["a"], _target.Snapshot().Keys);
        Assert.Equal((2, 1, 0), (copy.Links, copy.Submodules, copy.Nameless));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData(".git")]
    [InlineData(".GIT")]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    public async Task A_path_that_leads_out_is_refused(string name)
    {
        var blob = _repository.Object("blob", "x"u8.ToArray());
        var error = await RefusedAsync(_repository.CommitTree(("100644", name, blob)));
        Assert.Contains("no checkout would make", error.Message, StringComparison.Ordinal);
        Assert.Empty(_target.Snapshot());
    }

    [Fact]
    public async Task A_folder_named_like_one_of_Git_is_refused()
    {
        var hook = _repository.Object("tree", [.. "100755 post-checkout\0"u8, .. Convert.FromHexString(_repository.Object("blob", "x"u8.ToArray()))]);
        await RefusedAsync(_repository.CommitTree(("40000", ".git", hook)));
    }

    [Fact]
    public async Task A_backslash_in_a_name_leaves_the_file_out()
    {
        var blob = _repository.Object("blob", "x"u8.ToArray());
        var copy = await CopyAsync(_repository.CommitTree(("100644", @"..\..\x", blob)));
        Assert.Empty(_target.Snapshot());
        Assert.Equal(1, copy.Nameless);
    }

    [Fact]
    public async Task A_file_of_5_GB_is_refused_before_a_byte_is_read()
    {
        // The header of a stored object says its size; this one has no content behind it.
        var id = new string('7', 40);
        Directory.CreateDirectory(_repository[".git/objects/77"]);
        await using (var file = File.Create(_repository[".git/objects/77/" + id[2..]]))
        await using (var packed = new ZLibStream(file, CompressionLevel.Fastest))
        {
            await packed.WriteAsync(Encoding.ASCII.GetBytes($"blob {5L << 30}\0"));
            await packed.WriteAsync(new byte[4096]);
        }

        var error = await RefusedAsync(_repository.CommitTree(("100644", "video.mp4", id)));
        Assert.Contains("'video.mp4' has 5,120 MiB", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_sparse_file_counts_with_its_whole_length()
    {
        using (var file = File.Create(_repository["sparse"])) file.SetLength(3 << 20);
        var error = await RefusedAsync(_repository.Commit(), CopyLimits.Default with { FileBytes = 2 << 20 });
        Assert.Contains("'sparse' has 3 MiB, and the most is 2 MiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_too_large_together_are_refused()
    {
        for (var i = 0; i < 5; i++) _repository.Write($"f{i}", new string('x', 1000) + i);
        var error = await RefusedAsync(_repository.Commit(), CopyLimits.Default with { TotalBytes = 4000 });
        Assert.Contains("together", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_files_are_refused()
    {
        for (var i = 0; i < 5; i++) _repository.Write($"p{i}/p.csproj", "<Project/>");
        var error = await RefusedAsync(_repository.Commit(), CopyLimits.Default with { Files = 4 });
        Assert.Contains("more than 4 files", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_million_projects_that_are_one_object_are_refused()
    {
        // Each folder names the one below twenty times: five small objects, and 20 * 20 * 20 * 20 * 20 files.
        var id = _repository.Object("blob", "<Project/>"u8.ToArray());
        var mode = "100644";
        for (var depth = 0; depth < 5; depth++)
        {
            var entries = Enumerable.Range(0, 20).SelectMany(i => (byte[])[.. Encoding.ASCII.GetBytes($"{mode} {(char)('a' + i)}.csproj\0"), .. Convert.FromHexString(id)]).ToArray();
            (id, mode) = (_repository.Object("tree", entries), "40000");
        }

        var commit = _repository.Git("commit-tree", id, "-m", "bomb").Trim();
        var error = await RefusedAsync(commit);
        Assert.Contains("more than 100,000 files", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_that_lie_too_deep_are_refused()
    {
        _repository.Write(string.Join('/', Enumerable.Repeat("d", 70)) + "/f", "");
        var error = await RefusedAsync(_repository.Commit());
        Assert.Contains("70 folders deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_that_is_not_there_is_said()
    {
        var error = await RefusedAsync(_repository.CommitTree(("100644", "gone", Convert.ToHexStringLower(SHA1OfNothing()))));
        Assert.Contains("gone", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _repository.Dispose();
        _target.Dispose();
    }

    private static byte[] SHA1OfNothing() => Enumerable.Repeat((byte)0x42, SHA1.HashSizeInBytes).ToArray();

    private Task<RepositoryCopy> CopyAsync(string commit, CopyLimits? limits = null) => RepositoryCopy.MakeAsync(_repository.Open(), commit, _target.Path, limits ?? CopyLimits.Default, CancellationToken.None);

    private async Task<ContainerizeException> RefusedAsync(string commit, CopyLimits? limits = null)
    {
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => CopyAsync(commit, limits));
        Assert.Equal(ExitCode.Solution, error.ExitCode);
        return error;
    }
}
