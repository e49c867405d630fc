using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Tests.Git;

/// <summary>Reading a clone runs nothing that the clone brings, and depends on nobody's settings.</summary>
public sealed class GitRepositoryTests : IDisposable
{
    private readonly TestRepository _repository = new();

    [Fact]
    public async Task The_base_is_the_branch_that_is_checked_out()
    {
        var commit = _repository.Commit();
        Assert.Equal(new BaseCommit("main", commit), await _repository.Open().CurrentAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Where_a_commit_is_checked_out_the_remotes_default_branch_gives_the_name()
    {
        var commit = _repository.Commit();
        _repository.Git("update-ref", "refs/remotes/origin/trunk", commit);
        _repository.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
        _repository.Git("checkout", "--quiet", "--detach");
        Assert.Equal(new BaseCommit("trunk", commit), await _repository.Open().CurrentAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Where_nothing_names_a_branch_it_is_asked_for()
    {
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "--detach");
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => _repository.Open().CurrentAsync(CancellationToken.None));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains("--base", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_is_found_here_first_then_as_it_was_fetched()
    {
        var first = _repository.Commit();
        var second = _repository.Commit();
        _repository.Git("update-ref", "refs/remotes/origin/main", first);
        _repository.Git("update-ref", "refs/remotes/origin/other", first);
        var opened = _repository.Open();
        Assert.Equal(second, (await opened.HeadOfAsync("main", CancellationToken.None))!.Commit);
        Assert.Equal(first, (await opened.HeadOfAsync("other", CancellationToken.None))!.Commit);
        Assert.Null(await opened.HeadOfAsync("absent", CancellationToken.None));
    }

    [Fact]
    public async Task An_option_is_no_branch()
    {
        _repository.Commit();
        await Assert.ThrowsAsync<ContainerizeException>(() => _repository.Open().HeadOfAsync("--output=x", CancellationToken.None));
    }

    [UnixFact]
    public async Task Nothing_that_the_repository_brings_is_run()
    {
        _repository.Write("a.cs", "a");
        var proof = _repository["proof"];
        _repository.Write("evil", $"#!/bin/sh\ntouch {proof}\ncat\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_repository["evil"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var commit = _repository.Commit();
        var evil = _repository["evil"];
        foreach (var key in (string[])["core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "diff.external", "filter.evil.smudge", "core.alternateRefsCommand", "credential.helper"]) _repository.Git("config", key, evil);
        _repository.Git("config", "core.hooksPath", _repository.Path);
        _repository.Git("config", "remote.origin.url", $"ext::{evil}");
        _repository.Git("config", "extensions.partialClone", "origin");
        _repository.Write(".git/info/attributes", "* filter=evil diff=evil\n");
        var opened = _repository.Open();
        await opened.CurrentAsync(CancellationToken.None);
        var (entries, _) = await opened.TreeAsync(commit, 1000, CancellationToken.None);
        using var blobs = new BlobReader(opened);
        Assert.Equal("a"u8.ToArray(), blobs.Read(entries.Single(e => e.Path == "a.cs")));
        // A content that is missing is not fetched either.
        Assert.Throws<ContainerizeException>(() => blobs.Read(new TreeEntry("x", TreeEntry.File, new string('1', 40), 1)));
        Assert.False(File.Exists(proof));
    }

    [Fact]
    public void A_folder_outside_any_repository_is_said()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<ContainerizeException>(() => GitRepository.Open(folder.Path));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
    }

    [Fact]
    public async Task A_work_tree_of_its_own_leads_to_the_repository()
    {
        var commit = _repository.Commit();
        using var folder = new TemporaryFolder();
        _repository.Git("worktree", "add", "--quiet", "-b", "side", folder["tree"]);
        Assert.Equal(new BaseCommit("side", commit), await GitRepository.Open(folder["tree"]).CurrentAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Contents_that_differ_from_the_list_are_refused()
    {
        _repository.Write("a", "content");
        var commit = _repository.Commit();
        var opened = _repository.Open();
        var entry = (await opened.TreeAsync(commit, 1000, CancellationToken.None)).Entries.Single();
        using var blobs = new BlobReader(opened);
        Assert.Throws<ContainerizeException>(() => blobs.Read(entry with { Size = 3 }));
    }

    public void Dispose() => _repository.Dispose();
}
