using Containerize.Deployment.Compose;
using Containerize.Deployment.Engines;

namespace Containerize.Deployment.Tests.Compose;

public sealed class StackDiagnosisTests
{
    private const string Compose = """
        name: shop
        services:
          api:
            image: shop/api:1
            ports:
              - name: http
                target: 8080
                published: "${API_HOST_PORT:-8080}"
          db:
            image: postgres:17
        """;

    private static readonly ComposeService Api = new("api", "shop/api:1", true) { DependsOn = EquatableList.Of("db") };

    [Fact]
    public async Task A_crash_is_told_with_its_code_its_exception_and_without_secrets()
    {
        var log = "info: starting\nUnhandled exception. System.InvalidOperationException: The setting Catalog:Currency is missing\n   at Program.Main() with s3cret-value\n";
        var failure = await ExplainAsync(new ContainerState("1", "api", "restarting") { ExitCode = 134, Restarts = 4, IsRestarted = true }, log);
        Assert.Equal("compose.yaml(3,3)", failure.Finding.Location.ToString());
        Assert.Equal("CTZ8051", failure.Finding.Rule);
        Assert.Equal(
            "api ended with exit code 134 (it aborted, as .NET does after an unhandled exception) and was started again 4 times: System.InvalidOperationException: The setting Catalog:Currency is missing",
            failure.Finding.Message);
        Assert.Equal("Unhandled exception. System.InvalidOperationException: The setting Catalog:Currency is missing", failure.Evidence[0]);
        Assert.Contains("***", failure.Evidence[1], StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret-value", string.Concat(failure.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lack_of_memory_names_the_limit()
    {
        var failure = await ExplainAsync(new ContainerState("1", "api", "exited") { ExitCode = 137, OutOfMemory = true, Memory = 64 * 1024 * 1024 }, "");
        Assert.Equal(("CTZ8055", "api was killed for lack of memory: it needs more than its limit of 64 MiB"), (failure.Finding.Rule, failure.Finding.Message));
    }

    [Fact]
    public async Task A_failing_health_check_is_told_with_what_it_said_last()
    {
        var failure = await ExplainAsync(new ContainerState("1", "api", "running") { Health = "unhealthy", HealthTest = "dotnet /probe/probe.dll 8080 /healthz", HealthOutput = "404\nnot found" }, "");
        Assert.Equal(("CTZ8052", "api runs and is unhealthy: its health check (dotnet /probe/probe.dll 8080 /healthz) fails and last said: 404 not found"), (failure.Finding.Rule, failure.Finding.Message));
    }

    [Fact]
    public async Task One_that_only_needs_longer_is_told_so()
    {
        var failure = await ExplainAsync(new ContainerState("1", "api", "running") { Health = "starting" }, "", verdict: ServiceVerdict.Pending);
        Assert.Contains("did not become healthy within 180 s", failure.Finding.Message, StringComparison.Ordinal);
        Assert.Contains("--timeout", failure.Finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("driver failed programming external connectivity on endpoint shop-api-1 (0123): Bind for 127.0.0.1:8080 failed: port is already allocated")]
    [InlineData("failed to set up container networking: driver failed programming external connectivity on endpoint x: failed to bind host port for 127.0.0.1:8080:172.18.0.2:8080/tcp: address already in use")]
    [InlineData("driver failed programming external connectivity: Error starting userland proxy: listen tcp4 127.0.0.1:8080: bind: address already in use")]
    public async Task A_taken_port_leads_to_the_variable_that_decides_it(string error)
    {
        var failure = await ExplainAsync(new ContainerState("1", "api", "created") { Error = error }, "");
        Assert.Equal(("CTZ8053", "api cannot be started: another program has port 8080 of this machine"), (failure.Finding.Rule, failure.Finding.Message));
        Assert.Contains("API_HOST_PORT in .env", failure.Finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_cannot_be_pulled_is_told_with_the_engines_reason()
    {
        var failure = await ExplainAsync(null, "", "Error response from daemon: pull access denied for shop/api, repository does not exist");
        Assert.Equal("CTZ8054", failure.Finding.Rule);
        Assert.Contains("shop/api:1 is not on this machine and cannot be pulled: Error response from daemon: pull access denied", failure.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_a_failed_one_says_for_which()
    {
        var engine = new ContainerEngine("docker", "28", new ScriptedPrograms(_ => ScriptedPrograms.Says("")));
        ServiceState[] states = [new(Api, null, ServiceVerdict.Blocked), new(new ComposeService("db", "postgres:17", false), new ContainerState("2", "db", "exited") { ExitCode = 1 }, ServiceVerdict.Failed)];
        var failures = await new StackDiagnosis(engine, new ServicePlaces(Compose), SecretMask.Looks).ExplainAsync(states, "", TimeSpan.FromMinutes(3), default);
        Assert.Equal(["api is not started: it waits for db", "db ended with exit code 1"], failures.Select(f => f.Finding.Message));
    }

    [Fact]
    public async Task What_had_no_turn_in_time_says_for_which_it_waits()
    {
        var engine = new ContainerEngine("docker", "28", new ScriptedPrograms(_ => ScriptedPrograms.Says("")));
        ServiceState[] states = [new(Api, new ContainerState("1", "api", "created"), ServiceVerdict.Pending), new(new ComposeService("db", "postgres:17", false), new ContainerState("2", "db", "running") { Health = "starting" }, ServiceVerdict.Pending)];
        var failures = await new StackDiagnosis(engine, new ServicePlaces(Compose), SecretMask.Looks).ExplainAsync(states, "", TimeSpan.FromMinutes(3), default);
        Assert.Equal(("CTZ8056", "api was not started within 180 s: it waits for db"), (failures[0].Finding.Rule, failures[0].Finding.Message));
    }

    private static async Task<Failure> ExplainAsync(ContainerState? container, string log, string error = "", ServiceVerdict verdict = ServiceVerdict.Failed)
    {
        var engine = new ContainerEngine("docker", "28", new ScriptedPrograms(call => call.StartsWith("docker logs", StringComparison.Ordinal) ? ScriptedPrograms.Says(log) : ScriptedPrograms.Fails("No such image")));
        var diagnosis = new StackDiagnosis(engine, new ServicePlaces(Compose), new SecretMask(["s3cret-value"]));
        return Assert.Single(await diagnosis.ExplainAsync([new ServiceState(Api, container, verdict)], error, TimeSpan.FromMinutes(3), default));
    }
}
