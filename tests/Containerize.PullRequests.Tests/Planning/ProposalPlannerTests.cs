using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Tests.Planning;

/// <summary>A pull request says what changes and why, and there is none when nothing does.</summary>
public sealed class ProposalPlannerTests
{
    private static readonly string[] Later = ["containerize.lock.json", "src/Api/Program.cs"];

    [Fact]
    public void Nothing_is_proposed_when_nothing_changes() => Assert.Null(Given.Plan(Given.Application(), Given.Generation(), []));

    [Fact]
    public void The_first_one_adds_and_says_what_was_found()
    {
        var application = Given.Application(Given.Service("api", Given.Fact("listens on", "8080/http")));
        var proposal = Given.Plan(application, Given.Generation(), [Given.New("k8s/base/api/deployment.yaml"), Given.New("src/api/Dockerfile"), Given.New("compose.yaml")])!;
        Assert.Equal("Add Dockerfiles, a compose file and Kubernetes manifests", proposal.Title);
        Assert.Equal("containerize/update/main", proposal.Branch);
        Assert.Contains("3 new files for 1 service.", proposal.Body, StringComparison.Ordinal);
        Assert.Contains($"- listens on `8080/http`: [`Program.cs:3`](https://github.com/example/shop/blob/{Given.Commit}/src/Api/Program.cs#L3)\n", proposal.Body, StringComparison.Ordinal);
        Assert.Contains("- new in `k8s/base/api`: `deployment.yaml`; in `src/api`: `Dockerfile`\n", proposal.Body, StringComparison.Ordinal);
        Assert.Contains("\n\n- new: `compose.yaml`\n", proposal.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_one_names_the_service_and_only_what_the_changed_lines_come_from()
    {
        var application = Given.Application(Given.Service("api", Given.Fact("listens on", "9000/http", words: "9000"), Given.Fact("needs", "postgres", words: "postgres")));
        var change = Given.Changed("k8s/base/api/deployment.yaml", "a\nport: 8080\nhost: postgres\n", "a\nport: 9000\nhost: postgres\n");
        var proposal = Given.Plan(application, Given.Generation(), [change], Later)!;
        Assert.Equal("Bring the container files of api up to date", proposal.Title);
        Assert.Contains("- listens on `9000/http`", proposal.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("needs", proposal.Body, StringComparison.Ordinal);
        Assert.Contains("- `k8s/base/api/deployment.yaml`: 1 line added and 1 line removed\n", proposal.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_the_base_does_not_have_is_no_link()
    {
        var application = Given.Application(Given.Service("api", Given.Fact("listens on", "8080/http", "src/Gone.cs")));
        var proposal = Given.Plan(application, Given.Generation(), [Given.New("k8s/base/api/service.yaml")])!;
        Assert.DoesNotContain("Gone", proposal.Body, StringComparison.Ordinal);
        Assert.Contains("- listens on `8080/http`\n", proposal.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_finding_of_several_services_is_said_once()
    {
        var findings = new[] { "api", "web", "worker" }.Select(s => new SeenFinding("CTZ0102", s, $"{s} opens no port", $"set services.{s}.ports")).ToArray();
        var body = Given.Plan(Given.Application(), Given.Generation(findings), [Given.New("compose.yaml")])!.Body;
        Assert.Contains("- api opens no port (so it is with `web`, `worker`). Set `services.api.ports`. `CTZ0102`\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_concerns_the_whole_is_said_before_what_concerns_one_service()
    {
        SeenFinding[] findings = [new("CTZ0102", "api", "api opens no port", ""), new("CTZ0136", "", "the manifests in old run api as well", "")];
        var body = Given.Plan(Given.Application(), Given.Generation(findings), [Given.New("compose.yaml")])!.Body;
        Assert.Contains("\n- The manifests in old run api as well. `CTZ0136`\n", body, StringComparison.Ordinal);
        Assert.True(body.IndexOf("CTZ0136", StringComparison.Ordinal) < body.IndexOf("CTZ0102", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_the_repositorys_own_are_named_with_what_they_are_for()
    {
        var generation = Given.Generation() with { LeftAlone = EquatableList.Of(".env.example", "docker-compose.yml", "src/api/Dockerfile", "src/api/Dockerfile.dockerignore") };
        var body = Given.Plan(Given.Application(), generation, [Given.New("k8s/base/kustomization.yaml")])!.Body;
        Assert.Contains("- Images are built from `src/api/Dockerfile`. ", body, StringComparison.Ordinal);
        Assert.Contains("- `docker compose` goes on to run `docker-compose.yml`: ", body, StringComparison.Ordinal);
        Assert.Contains("- `.env.example`, `src/api/Dockerfile.dockerignore`: a new file of that name ", body, StringComparison.Ordinal);
        Assert.DoesNotContain("What you have already", Given.Plan(Given.Application(), Given.Generation(), [Given.New("compose.yaml")])!.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("What you have already", Given.Plan(Given.Application(), generation, [Given.New("compose.yaml")], Later)!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_said_where_paths_are_seen_from_when_that_is_not_the_top()
    {
        var finding = new SeenFinding("CTZ0136", "", "the manifests in old run api as well", "");
        Assert.Contains("Paths are as seen from `src`.", Given.Plan(Given.Application() with { Root = "src" }, Given.Generation(finding), [Given.New("src/compose.yaml")])!.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("as seen from", Given.Plan(Given.Application(), Given.Generation(finding), [Given.New("compose.yaml")])!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_commit_message_is_ours_alone()
    {
        var application = Given.Application(Given.Service("fixes #1 @octocat"));
        var proposal = Given.Plan(application, Given.Generation(), [Given.Changed("k8s/base/fixes #1 @octocat/deployment.yaml", "a", "b")], Later)!;
        Assert.Equal($"Bring the container files of 1 service up to date\n\nMade by containerize from {Given.Commit}.\n\nContainerize-Content: {proposal.ContentHash}\n", proposal.CommitMessage);
    }

    [Fact]
    public void The_content_hash_depends_on_the_files_and_on_nothing_else()
    {
        var one = Given.Plan(Given.Application(), Given.Generation(), [Given.New("compose.yaml")])!;
        var same = Given.Plan(Given.Application(Given.Service("api")), Given.Generation(new SeenFinding("CTZ0101", "", "x", "")), [Given.Changed("compose.yaml", "old\n", "a\n")], Later)!;
        var other = Given.Plan(Given.Application(), Given.Generation(), [Given.New("compose.yaml", "b\n")])!;
        Assert.Equal(one.ContentHash, same.ContentHash);
        Assert.NotEqual(one.ContentHash, other.ContentHash);
        Assert.EndsWith($"<!-- containerize content={one.ContentHash} -->\n", one.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Edits_that_collide_are_said_before_everything_else()
    {
        var generation = Given.Generation() with { Conflicts = EquatableList.Of("k8s/base/api/deployment.yaml") };
        var proposal = Given.Plan(Given.Application(), generation, [Given.New("compose.yaml")])!;
        Assert.True(proposal.HasConflicts);
        Assert.True(proposal.Body.IndexOf("collide", StringComparison.Ordinal) < proposal.Body.IndexOf("## What changes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_that_would_be_too_long_leaves_whole_services_out_and_counts_them()
    {
        var services = Enumerable.Range(0, 300).Select(i => Given.Service($"service-{i:000}", [.. Enumerable.Range(0, 10).Select(j => Given.Fact("reads", new string('k', 100) + j))])).ToArray();
        var files = services.Select(s => Given.New($"k8s/base/{s.Name}/deployment.yaml")).ToArray();
        var body = Given.Plan(Given.Application(services), Given.Generation(), files)!.Body;
        Assert.InRange(body.Length, 10_000, BodyText.Longest);
        Assert.Matches(@"\n[0-9]+ more of them change as well; the files themselves say how\.\n", body);
        Assert.Contains("## What you can do", body, StringComparison.Ordinal);
        Assert.Matches("<!-- containerize content=[0-9a-f]{64} -->\n$", body);
    }

    [Fact]
    public void Even_names_of_the_greatest_length_leave_a_body_that_fits()
    {
        var longest = new string('`', 4000);
        var services = Enumerable.Range(0, 300).Select(i => Given.Service(longest + i, Given.Fact(longest, longest))).ToArray();
        var generation = Given.Generation([.. Enumerable.Range(0, 300).Select(i => new SeenFinding(longest, longest, longest + i, longest))]) with { Stale = EquatableList.Of(longest, longest + 1), Commands = EquatableList.Of(longest) };
        var proposal = Given.Plan(Given.Application(services), generation, services.Select(s => Given.New($"k8s/base/{s.Name}/deployment.yaml")))!;
        Assert.InRange(proposal.Body.Length, 1, BodyText.Longest);
    }
}
