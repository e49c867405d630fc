using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Tests.Runs;

/// <summary>From a repository to its pull request, with the tool itself in the sandbox.</summary>
public sealed class ProposalRunTests : IDisposable
{
    private readonly TestRepository _repository = new();

    [SandboxFact]
    public async Task The_first_pull_request_adds_files_and_changes_none()
    {
        Solutions.Small(_repository);
        _repository.Commit();
        var proposal = await ProposedAsync();
        Assert.Contains(proposal.Files, f => f.Path == "src/Pier.Api/Dockerfile");
        Assert.Contains(proposal.Files, f => f.Path == "k8s/base/pier-api/deployment.yaml");
        Assert.All(proposal.Files, f => Assert.Null(f.Before));
        Assert.DoesNotContain(proposal.Files, f => f.Path == ".env");
        Assert.Contains("answers for its health at `/health`: `src/Pier.Api/Program.cs:4`", proposal.Body, StringComparison.Ordinal);
        Assert.Equal("", _repository.Git("status", "--porcelain"));
    }

    [SandboxFact]
    public async Task The_same_commit_gives_the_same_bytes_and_what_is_merged_gives_nothing()
    {
        Solutions.Small(_repository);
        _repository.Commit();
        var first = await ProposedAsync();
        Assert.Equal(first, await ProposedAsync());

        foreach (var file in first.Files) _repository.Write(file.Path, file.After);
        _repository.Commit("merged");
        var again = await TestRun.Async(_repository);
        Assert.Null(again.Proposal);
        Assert.Equal("every file is up to date", again.Reason);
    }

    [SandboxFact]
    public async Task A_change_of_the_code_changes_what_comes_from_it_and_keeps_edits()
    {
        Solutions.Small(_repository);
        _repository.Commit();
        foreach (var file in (await ProposedAsync()).Files) _repository.Write(file.Path, file.After);
        var manifest = "k8s/base/pier-api/deployment.yaml";
        _repository.Write(manifest, (await File.ReadAllTextAsync(_repository[manifest])).Replace("memory: \"256Mi\"", "memory: \"300Mi\"", StringComparison.Ordinal));
        _repository.Write("src/Pier.Api/Program.cs", Solutions.Program.Replace("/health", "/healthz", StringComparison.Ordinal));
        _repository.Commit("another path");

        var proposal = await ProposedAsync();
        Assert.Equal("Bring the container files of pier-api up to date", proposal.Title);
        var changed = proposal.Files.Single(f => f.Path == manifest);
        Assert.Contains("path: /healthz", changed.After, StringComparison.Ordinal);
        Assert.Contains("memory: \"300Mi\"", changed.After, StringComparison.Ordinal);
        Assert.Contains("answers for its health at `/healthz`", proposal.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("src/Pier.Api/Dockerfile", proposal.Files.Select(f => f.Path));
    }

    [SandboxFact]
    public async Task The_settings_of_the_base_are_obeyed()
    {
        Solutions.Small(_repository);
        _repository.Write("containerize.yaml", "name: harbour\nbot:\n  labels: [containers]\n  reviewers: [octocat, example/platform]\n");
        _repository.Commit();
        var proposal = await ProposedAsync();
        Assert.Equal(["containers"], proposal.Labels);
        Assert.Equal(["octocat", "example/platform"], proposal.Reviewers);
        Assert.Contains("run `harbour` in containers", proposal.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("@", proposal.Body, StringComparison.Ordinal);
    }

    [SandboxFact]
    public async Task Who_does_not_want_the_bot_has_none()
    {
        Solutions.Small(_repository);
        _repository.Write("containerize.yaml", "bot: {enabled: false}\n");
        _repository.Commit();
        Assert.Equal("containerize.yaml says that the bot is not enabled", (await TestRun.Async(_repository)).Reason);

        _repository.Write("containerize.yaml", "bot: {baseBranches: [release/1.0]}\n");
        _repository.Commit();
        Assert.Equal("containerize.yaml does not name main among the base branches", (await TestRun.Async(_repository)).Reason);
    }

    [SandboxFact]
    public async Task Of_several_solutions_those_that_are_named_are_read_each_in_its_folder()
    {
        Solutions.Small(_repository, "one/");
        Solutions.Small(_repository, "two/");
        _repository.Commit();
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => TestRun.Async(_repository));
        Assert.Contains("bot.solutions", error.Message, StringComparison.Ordinal);

        _repository.Write("containerize.yaml", "bot: {solutions: [one/Pier.slnx, two/Pier.slnx]}\n");
        _repository.Commit();
        var proposal = await ProposedAsync();
        Assert.Contains(proposal.Files, f => f.Path == "one/compose.yaml");
        Assert.Contains(proposal.Files, f => f.Path == "two/compose.yaml");
    }

    [SandboxFact]
    public async Task A_file_of_the_users_own_stays_and_is_named()
    {
        Solutions.Small(_repository);
        _repository.Write("src/Pier.Api/Dockerfile", "FROM scratch\n");
        _repository.Commit();
        var proposal = await ProposedAsync();
        Assert.DoesNotContain(proposal.Files, f => f.Path == "src/Pier.Api/Dockerfile");
        Assert.Contains("- Images are built from `src/Pier.Api/Dockerfile`. ", proposal.Body, StringComparison.Ordinal);
    }

    [SandboxFact]
    public async Task A_link_where_a_file_would_be_written_ends_it()
    {
        Solutions.Small(_repository);
        Directory.CreateSymbolicLink(_repository["k8s"], "/etc");
        _repository.Commit();
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => TestRun.Async(_repository));
        Assert.Contains("'k8s' is a symbolic link", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _repository.Dispose();

    private async Task<Proposal> ProposedAsync()
    {
        var result = await TestRun.Async(_repository);
        Assert.Equal("", result.Reason);
        return result.Proposal!;
    }
}
