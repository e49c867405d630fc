using System.Text.Json.Nodes;
using Containerize.Deployment.Compose;
using Containerize.Deployment.Engines;
using Containerize.Deployment.Processes;
using Containerize.Deployment.Tests.Cluster;

namespace Containerize.Deployment.Tests.Compose;

public sealed class ComposeStackTests : IDisposable
{
    private const string Configuration = """
        {"name":"shop","services":{
          "api":{"image":"shop/api:1","build":{"context":"CONTEXT","dockerfile":"src/Api/Dockerfile"},"depends_on":{"db":{"condition":"service_healthy"}},"ports":[{"name":"http","target":8080,"published":"8080"}]},
          "db":{"image":"postgres:17"}}}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _words = [];

    public ComposeStackTests() => _folder.Write("compose.yaml", "name: shop\nservices:\n  api:\n    image: shop/api:1\n  db:\n    image: postgres:17\n");

    [Fact]
    public async Task It_is_up_when_everything_is_healthy()
    {
        var asked = 0;
        var report = await StartAsync(() => ++asked < 4 ? [Container("api", "running", "starting"), Container("db", "running", "healthy")] : [Container("api", "running", "healthy"), Container("db", "running", "healthy")]);
        Assert.Empty(report.Failures);
        Assert.Equal(["http://127.0.0.1:8080"], report.Services[0].Addresses);
        Assert.Equal(["starting healthy", "healthy healthy"], _words);
    }

    [Fact]
    public async Task A_service_that_crashes_ends_the_wait_and_the_others_are_told_to_run_on()
    {
        var report = await StartAsync(() => [Container("api", "restarting", "", restarts: 4, code: 134), Container("db", "running", "healthy")], log: "Unhandled exception. System.Exception: no\n");
        Assert.Equal("api ended with exit code 134 (it aborted, as .NET does after an unhandled exception) and was started again 4 times: System.Exception: no", Assert.Single(report.Failures).Finding.Message);
        Assert.Equal(["crashing", "healthy"], report.Services.Select(s => s.Word));
    }

    [Fact]
    public async Task What_ran_before_says_nothing_while_compose_may_still_replace_it()
    {
        var (asked, replaced) = (0, new TaskCompletionSource());
        JsonObject[] Containers()
        {
            if (++asked == 4) replaced.SetResult();
            return asked < 4 ? [Container("api", "running", "healthy"), Container("db", "running", "healthy")] : [Container("api", "restarting", "", restarts: 4, code: 134, id: "new"), Container("db", "running", "healthy")];
        }

        var programs = Programs(Containers, waits: call => call.Contains(" up ", StringComparison.Ordinal) ? replaced.Task : null);
        var stack = Stack(programs, new UpOptions { Clock = new FastClock() });
        var report = await stack.StartAsync(await stack.ReadAsync(default), states => _words.Add(string.Join(' ', states.Select(s => s.Word))), default);
        Assert.Equal("CTZ8051", Assert.Single(report.Failures).Finding.Rule);
        Assert.DoesNotContain("healthy healthy", _words);
    }

    [Fact]
    public async Task Time_that_is_over_ends_the_wait()
    {
        var report = await StartAsync(() => [Container("api", "created"), Container("db", "running", "starting")]);
        Assert.Equal(["CTZ8056", "CTZ8052"], report.Failures.Select(f => f.Finding.Rule));
    }

    [Fact]
    public async Task What_compose_says_explains_a_service_without_a_container()
    {
        var report = await StartAsync(() => [Container("db", "running", "healthy")], up: ScriptedPrograms.Fails("Error response from daemon: manifest for shop/api:1 not found"), hasImages: false);
        Assert.Equal("CTZ8054", Assert.Single(report.Failures).Finding.Rule);
        Assert.Contains("manifest for shop/api:1 not found", report.Failures[0].Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_waiting_it_is_over_when_compose_is()
    {
        var report = await StartAsync(() => [Container("api", "running", "starting"), Container("db", "running", "healthy")], new UpOptions { Wait = false });
        Assert.Empty(report.Failures);
        Assert.Equal(["starting", "healthy"], report.Services.Select(s => s.Word));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Images_that_are_not_there_are_built_by_compose(bool there, int count)
    {
        var stack = Stack(Programs(() => [], hasImages: there), new UpOptions());
        var tasks = await stack.ImagesAsync(await stack.ReadAsync(default), default);
        Assert.Equal(count, tasks.Count);
        Assert.All(tasks, t => Assert.Equal(("shop/api:1", "build -- api"), (t.Image, string.Join(' ', t.Call.Arguments.TakeLast(3)))));
        Assert.Single(await Stack(Programs(() => [], hasImages: true), new UpOptions { Build = BuildChoice.All }).ImagesAsync(await stack.ReadAsync(default), default));
        Assert.Empty(await Stack(Programs(() => [], hasImages: false), new UpOptions { Build = BuildChoice.None }).ImagesAsync(await stack.ReadAsync(default), default));
    }

    [Fact]
    public async Task An_engine_without_compose_is_told_with_what_to_install()
    {
        var stack = Stack(new ScriptedPrograms(_ => ScriptedPrograms.Fails("docker: 'compose' is not a docker command.")), new UpOptions());
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => stack.ReadAsync(default));
        Assert.Equal((ExitCode.Unavailable, "docker has no compose"), (error.ExitCode, error.What));
    }

    [Fact]
    public async Task Files_that_compose_does_not_accept_are_wrong_usage()
    {
        var stack = Stack(new ScriptedPrograms(call => call.Contains(" config ", StringComparison.Ordinal) ? ScriptedPrograms.Fails("services.api.image must be a string") : ScriptedPrograms.Says("ok")), new UpOptions());
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => stack.ReadAsync(default));
        Assert.Equal((ExitCode.Usage, "compose does not accept the files: services.api.image must be a string"), (error.ExitCode, error.What));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<UpReport> StartAsync(Func<JsonObject[]> containers, UpOptions? options = null, ProgramResult? up = null, string log = "", bool hasImages = true)
    {
        var stack = Stack(Programs(containers, up, log, hasImages), (options ?? new UpOptions()) with { Clock = new FastClock() });
        return await stack.StartAsync(await stack.ReadAsync(default), states => _words.Add(string.Join(' ', states.Select(s => s.Word))), default);
    }

    private ComposeStack Stack(ScriptedPrograms programs, UpOptions options) => new(new ContainerEngine("docker", "28", programs), new ComposeFolder(_folder.Path), [], options);

    private ScriptedPrograms Programs(Func<JsonObject[]> containers, ProgramResult? up = null, string log = "", bool hasImages = true, Func<string, Task?>? waits = null) => new(call => call switch
    {
        _ when call.Contains(" config ", StringComparison.Ordinal) => ScriptedPrograms.Says(Configuration.Replace("CONTEXT", _folder.Path.Replace("\\", "\\\\", StringComparison.Ordinal), StringComparison.Ordinal)),
        _ when call.StartsWith("docker ps", StringComparison.Ordinal) => ScriptedPrograms.Says("1\n"),
        _ when call.StartsWith("docker inspect", StringComparison.Ordinal) => ScriptedPrograms.Says(new JsonArray([.. containers()]).ToJsonString()),
        _ when call.StartsWith("docker logs", StringComparison.Ordinal) => ScriptedPrograms.Says(log),
        _ when call.StartsWith("docker image inspect", StringComparison.Ordinal) => hasImages ? ScriptedPrograms.Says("5") : ScriptedPrograms.Fails("No such image"),
        _ when call.Contains(" up ", StringComparison.Ordinal) => up ?? ScriptedPrograms.Says(""),
        _ => ScriptedPrograms.Says("ok"),
    })
    {
        Waits = waits ?? (_ => null),
    };

    private JsonObject Container(string service, string status, string health = "", int restarts = 0, int code = 0, string? id = null) => new()
    {
        ["Id"] = id ?? "id-" + service,
        ["RestartCount"] = restarts,
        ["State"] = new JsonObject { ["Status"] = status, ["ExitCode"] = code, ["Health"] = health.Length > 0 ? new JsonObject { ["Status"] = health } : null },
        ["HostConfig"] = new JsonObject { ["RestartPolicy"] = new JsonObject { ["Name"] = "unless-stopped" } },
        ["NetworkSettings"] = new JsonObject { ["Ports"] = service == "api" ? new JsonObject { ["8080/tcp"] = new JsonArray(new JsonObject { ["HostIp"] = "127.0.0.1", ["HostPort"] = "8080" }) } : new JsonObject() },
        ["Config"] = new JsonObject { ["Labels"] = new JsonObject { ["com.docker.compose.service"] = service, ["com.docker.compose.project.working_dir"] = _folder.Path } },
    };
}
