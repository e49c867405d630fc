using System.Net;
using System.Text;
using Containerize.Bot.Pods;
using Containerize.PullRequests.Analysis;
using Containerize.Validation.Tests.Cluster;

namespace Containerize.Bot.Tests.Pods;

public sealed class PodToolTests : IAsyncLifetime, IDisposable
{
    private static readonly ToolCall[] Calls = [new("analyze", "Shop.csproj") { Options = EquatableList.Of("--output", "json") }, new("generate", "Shop.csproj") { Options = EquatableList.Of("--output", "json") }];

    private readonly TemporaryFolder _folder = new();
    private PodCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await PodCluster.StartAsync();

    [Fact]
    public async Task A_pod_gets_the_copy_and_gives_what_was_printed_and_written()
    {
        var printed = await RunAsync();
        Assert.Contains("\"name\": \"shop\"", printed[0], StringComparison.Ordinal);
        Assert.Equal("""{"written": ["compose.yaml"]}""", printed[1]);
        Assert.Equal("# version 7\nservices: {}\n", await File.ReadAllTextAsync(_folder["repository/compose.yaml"]));
        Assert.Empty(_cluster.Left);
        Assert.Empty(_cluster.State.Obstacle);
    }

    [Fact]
    public async Task The_policy_is_there_before_the_Job_and_goes_after_it()
    {
        await RunAsync();
        Assert.Equal(["PATCH networkpolicies", "PATCH jobs", "DELETE jobs", "DELETE networkpolicies"], _cluster.Api.Writes.Select(w => $"{w.Split(' ')[0]} {w.Split('/')[^2]}"));
    }

    [Fact]
    public async Task Several_repositories_are_analysed_at_the_same_time_each_in_a_pod_of_its_own()
    {
        var (running, all) = (0, new TaskCompletionSource());
        _cluster.Pod = async (input, result) =>
        {
            if (Interlocked.Increment(ref running) == 3) all.SetResult();
            await all.Task.WaitAsync(TimeSpan.FromMinutes(1));
            await PodCluster.RealPodAsync(input, result);
        };
        using var folders = new TemporaryFolder();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async i =>
        {
            Copy(folders, $"{i}/repository/");
            return await (await _cluster.Executor.GetAsync(Given.Push(i + 1), default)).RunAllAsync(Calls, folders[$"{i}"], default);
        }));
        Assert.Empty(_cluster.Left);
    }

    [Fact]
    public async Task What_the_tool_says_of_the_repository_is_told_as_from_a_sandbox()
    {
        File.Delete(Copy(_folder, "repository/"));
        var error = await Assert.ThrowsAsync<ContainerizeException>(async () => await (await _cluster.Executor.GetAsync(Given.Push(), default)).RunAllAsync(Calls, _folder.Path, default));
        Assert.Equal(ExitCode.Solution, error.ExitCode);
        Assert.StartsWith("the analysis failed with exit code", error.What, StringComparison.Ordinal);
        Assert.Empty(_cluster.Left);
    }

    public static TheoryData<string, string, string, ExitCode, string> Failures => new()
    {
        { "{}", """{"phase":"Pending","containerStatuses":[{"name":"analysis","state":{"waiting":{"reason":"ImagePullBackOff","message":"Back-off pulling image"}}}]}""", "", ExitCode.Unavailable, "its image registry.example.com/bot:1.0.0 cannot be pulled (ImagePullBackOff): Back-off pulling image" },
        { "{}", """{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","message":"0/3 nodes are available: 3 Insufficient memory."}]}""", "", ExitCode.Unavailable, "no node takes its pod: 0/3 nodes are available: 3 Insufficient memory" },
        { "{}", "", "pods \"analysis-7-x\" is forbidden: exceeded quota: team, requested: memory=4Gi, used: memory=8Gi, limited: memory=8Gi", ExitCode.Unavailable, "exceeded quota: team, requested: memory=4Gi" },
        { "{}", "", "pods \"analysis-7-x\" is forbidden: violates PodSecurity \"restricted:latest\": runAsNonRoot != true", ExitCode.Unavailable, "violates PodSecurity" },
        { """{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded"}]}""", """{"phase":"Failed","containerStatuses":[{"name":"analysis","state":{"terminated":{"exitCode":137,"reason":"OOMKilled"}}}]}""", "", ExitCode.Solution, "it was killed for lack of memory" },
        { """{"conditions":[{"type":"Failed","status":"True","reason":"DeadlineExceeded"}]}""", "", "", ExitCode.Solution, "took longer than it may; give it more by Bot:JobTime" },
        { """{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded"}]}""", """{"phase":"Failed","reason":"Evicted","message":"Usage of EmptyDir volume \"work\" exceeds the limit \"6Gi\". "}""", "", ExitCode.Solution, "Usage of EmptyDir volume \"work\" exceeds the limit \"6Gi\"; give pods more by Bot:JobDisk" },
        { """{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded"}]}""", """{"phase":"Failed","reason":"Evicted","message":"The node was low on resource: memory."}""", "", ExitCode.Unavailable, "the cluster evicted its pod: The node was low on resource: memory" },
        { """{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded"}]}""", """{"phase":"Failed","containerStatuses":[{"name":"analysis","state":{"terminated":{"exitCode":5}}}]}""", "", ExitCode.Unavailable, "it ended with exit code 5 (its pod failed as often as it may): error: the server at bot:8080 cannot be reached from this pod" },
        { """{"conditions":[{"type":"Complete","status":"True"}]}""", "", "", ExitCode.Unavailable, "the pod ended and sent nothing; check that Bot:JobImage is the image of this server" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Why_no_result_comes_is_said_and_nothing_is_left(string job, string pod, string refusal, ExitCode code, string sentence)
    {
        _cluster.JobStatus = job;
        _cluster.Scheduled = name =>
        {
            if (pod.Length > 0) _cluster.Has(name, pod);
            _cluster.Api.When("GET", $"/api/v1/namespaces/bots/pods/{name}-x/log", c => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(c.Response, "error: the server at bot:8080 cannot be reached from this pod\n"));
            if (refusal.Length > 0) _cluster.Api.Has($"/api/v1/namespaces/bots/events/{name}", $$"""{"metadata":{"name":"e"},"reason":"FailedCreate","involvedObject":{"kind":"Job","name":"{{name}}"},"message":{{System.Text.Json.JsonSerializer.Serialize(refusal)}}}""");
        };
        var error = await Assert.ThrowsAsync<ContainerizeException>(RunAsync);
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.Equal(code, error.ExitCode);
        Assert.Equal(code == ExitCode.Unavailable, _cluster.State.Obstacle.Length > 0);
        Assert.Empty(_cluster.Left);
    }

    [Theory]
    [InlineData("apply-fail-forbidden", "cannot patch resource")]
    [InlineData("apply-fail-unauthorized", "(401)")]
    [InlineData("apply-fail-quota", "exceeded quota")]
    [InlineData("apply-fail-pod-security", "is refused by Pod Security \"restricted:latest\": allowPrivilegeEscalation != false")]
    [InlineData("apply-fail-no-namespace", "there is no namespace 'bots'")]
    [InlineData("apply-fail-job-restart", "restartPolicy")]
    public async Task What_an_API_server_refuses_is_said_and_nothing_is_left(string recording, string words)
    {
        _cluster.Api.WhenAny(r => r.Method == "PATCH" && r.Path.Value!.StartsWith(PodCluster.Jobs, StringComparison.Ordinal), c => RecordedExchange.Get(recording).WriteAsync(c.Response));
        var error = await Assert.ThrowsAsync<ContainerizeException>(RunAsync);
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(_cluster.State.Obstacle);
        Assert.Empty(_cluster.Left);
    }

    [Fact]
    public async Task A_right_that_is_missing_is_named_with_the_Role_that_grants_it()
    {
        _cluster.Scheduled = _ => throw new InvalidOperationException();
        foreach (var path in (string[])["jobs", "networkpolicies"])
        {
            _cluster.Api.WhenAny(r => r.Method == "PATCH" && r.Path.Value!.Contains(path, StringComparison.Ordinal), c => ApiServerAnswers.StatusAsync(
                c, 403, "Forbidden", $"{path}.batch \"analysis\" is forbidden: User \"system:serviceaccount:bots:bot\" cannot patch resource \"{path}\" in API group \"batch\" in the namespace \"bots\""));
        }

        var error = await Assert.ThrowsAsync<ContainerizeException>(RunAsync);
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        Assert.Contains("cannot patch resource \"networkpolicies\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("""{apiGroups: ["batch"], resources: [jobs], verbs: [create, delete, get, list, patch]}""", error.Message, StringComparison.Ordinal);
        Assert.Empty(_cluster.Left);
    }

    [Fact]
    public async Task Rights_are_asked_for_when_the_server_starts()
    {
        await _cluster.Executor.CheckAsync(default);
        _cluster.Api.WhenAny(r => r.Path.Value!.EndsWith("selfsubjectaccessreviews", StringComparison.Ordinal), c => ApiServerAnswers.JsonAsync(c, 201, """{"kind":"SelfSubjectAccessReview","status":{"allowed":false}}"""));
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => _cluster.Executor.CheckAsync(default));
        Assert.StartsWith("the account of this server may not create jobs.batch, delete jobs.batch", error.What, StringComparison.Ordinal);
        Assert.Contains("kind: Role", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_is_ended_takes_its_pod_along()
    {
        using var end = new CancellationTokenSource();
        _cluster.Pod = async (_, _) =>
        {
            await end.CancelAsync();
            await Task.Delay(Timeout.Infinite, new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        };
        Copy(_folder, "repository/");
        var tool = await _cluster.Executor.GetAsync(Given.Push(), default);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tool.RunAllAsync(Calls, _folder.Path, end.Token));
        Assert.Empty(_cluster.Left);
    }

    public static TheoryData<string, string> HostileResults => new()
    {
        { "no gzip", "it cannot be read" },
        { "[]", "it cannot be read" },
        { """{"Outcomes":[],"Files":[]}""", "it does not say what became of the calls" },
        { """{"Outcomes":[{"End":0,"ExitCode":0,"Output":"","Error":""}],"Files":[]}""", "it lacks a call" },
        { """{"Outcomes":[{"End":9,"ExitCode":0,"Output":"","Error":""}],"Files":[]}""", "it does not say what became of a call" },
        { Both("../../escape"), "a file whose path is no place in a repository" },
        { Both("/etc/passwd"), "a file whose path is no place in a repository" },
        { Both(".git/hooks/x"), "a file whose path is no place in a repository" },
        { Both("version.txt/below"), "a file where there can be none" },
    };

    [Theory]
    [MemberData(nameof(HostileResults))]
    public async Task What_a_pod_sends_is_judged_before_anything_is_done_with_it(string result, string sentence)
    {
        _cluster.Pod = (_, target) => SendAsync(target, result == "no gzip" ? Encoding.UTF8.GetBytes(result) : Packed(result), HttpStatusCode.NoContent);
        var error = await Assert.ThrowsAsync<ContainerizeException>(RunAsync);
        Assert.Equal((ExitCode.Solution, true), (error.ExitCode, error.What.StartsWith("the result of the analysis is refused: ", StringComparison.Ordinal)));
        Assert.Contains(sentence, error.What, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(_folder.Path)!, "escape")));
    }

    [Fact]
    public async Task A_result_of_too_many_files_is_refused()
    {
        var many = Both("a\",\"Content\":\"\"}," + string.Concat(Enumerable.Repeat("{\"Path\":\"b\",\"Content\":\"\"},", AnalysisResult.MostFiles)) + "{\"Path\":\"c");
        _cluster.Pod = (_, target) => SendAsync(target, Packed(many), HttpStatusCode.NoContent);
        Assert.Contains("it holds 5002 files, and the most is 5000", (await Assert.ThrowsAsync<ContainerizeException>(RunAsync)).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_is_too_large_is_not_taken()
    {
        _cluster.Pod = (_, target) => SendAsync(target, new byte[AnalysisResult.LargestBody + 1], HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("has more than 64 MiB", (await Assert.ThrowsAsync<ContainerizeException>(RunAsync)).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_unpacks_to_too_much_is_not_read_to_its_end()
    {
        _cluster.Pod = (_, target) => SendAsync(target, Packed("\"", (int)(AnalysisResult.LargestText >> 20)), HttpStatusCode.NoContent);
        Assert.Contains("it cannot be read", (await Assert.ThrowsAsync<ContainerizeException>(RunAsync)).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_addresses_of_a_pod_are_used_up_by_it()
    {
        _cluster.Pod = async (input, result) =>
        {
            await PodCluster.RealPodAsync(input, result);
            using var http = new HttpClient();
            using var again = await http.GetAsync(input);
            Assert.Contains(again.StatusCode, (HttpStatusCode[])[HttpStatusCode.Gone, HttpStatusCode.NotFound]);
        };
        await RunAsync();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    private static string Both(string path) => $$"""{"Outcomes":[{"End":0,"ExitCode":0,"Output":"","Error":""},{"End":0,"ExitCode":0,"Output":"","Error":""}],"Files":[{"Path":"{{path}}","Content":""}]}""";

    private static byte[] Packed(string text, int mebibytesMore = 0)
    {
        using var body = new MemoryStream();
        using (var packed = new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(text));
            for (var i = 0; i < mebibytesMore; i++) packed.Write(new byte[1 << 20].Select(_ => (byte)'a').ToArray());
        }

        return body.ToArray();
    }

    private static async Task SendAsync(Uri target, byte[] body, HttpStatusCode expected)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Headers.ExpectContinue = true;
        using var answer = await http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static string Copy(TemporaryFolder folder, string at)
    {
        folder.Write(at + "Shop.csproj", "<Project/>");
        Directory.CreateDirectory(folder[at + ".git"]);
        return folder.Write(at + "version.txt", "7");
    }

    private async Task<IReadOnlyList<string>> RunAsync()
    {
        Copy(_folder, "repository/");
        return await (await _cluster.Executor.GetAsync(Given.Push(), default)).RunAllAsync(Calls, _folder.Path, default);
    }
}
