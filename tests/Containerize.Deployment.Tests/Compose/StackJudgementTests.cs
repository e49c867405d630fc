using Containerize.Deployment.Compose;

namespace Containerize.Deployment.Tests.Compose;

public sealed class StackJudgementTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ComposeConfiguration Shop = new("shop", EquatableList.Of(
        new ComposeService("api", "shop/api:1", true) { DependsOn = EquatableList.Of("db", "migrator") },
        new ComposeService("db", "postgres:17", false),
        new ComposeService("gateway", "shop/gateway:1", true) { DependsOn = EquatableList.Of("api") },
        new ComposeService("migrator", "shop/migrator:1", true) { DependsOn = EquatableList.Of("db"), IsWaitedForToEnd = true }));

    [Fact]
    public void Everything_healthy_and_the_job_ended_is_settled() => Assert.Equal(
        "api Ready, db Ready, gateway Ready, migrator Done",
        Judge(Running("api", "healthy"), Running("db", "healthy"), Running("gateway", ""), Exited("migrator", 0)));

    [Fact]
    public void What_has_not_started_yet_is_waited_for_while_compose_is_at_work() => Assert.Equal(
        "api Pending, db Pending, gateway Pending, migrator Pending",
        Judge(Running("db", "starting"), new ContainerState("1", "api", "created")));

    [Fact]
    public void What_waits_for_a_failed_one_is_blocked_and_so_is_what_waits_for_that() => Assert.Equal(
        "api Blocked, db Ready, gateway Blocked, migrator Failed",
        Judge(new ContainerState("1", "api", "created"), Running("db", "healthy"), Exited("migrator", 1)));

    [Theory]
    [InlineData(1, "", "Pending")]
    [InlineData(3, "", "Pending")]
    [InlineData(6, "", "Failed")]
    [InlineData(6, "starting", "Failed")]
    [InlineData(6, "healthy", "Ready")]
    public void A_service_that_falls_again_and_again_failed_unless_it_stands_in_the_end(int restarts, string health, string expected)
    {
        var container = Running("db", health) with { Restarts = restarts, StartedAt = Now };
        Assert.Equal(expected, Of("db", container));
    }

    [Theory]
    [InlineData(2, "Pending")]
    [InlineData(3, "Failed")]
    public void Between_two_runs_the_third_fall_is_enough(int restarts, string expected) =>
        Assert.Equal(expected, Of("db", new ContainerState("1", "db", "restarting") { IsRestarted = true, Restarts = restarts, ExitCode = 134 }));

    [Theory]
    [InlineData("unhealthy", "Failed")]
    [InlineData("starting", "Pending")]
    [InlineData("healthy", "Ready")]
    public void Health_decides_where_there_is_a_health_check(string health, string expected) => Assert.Equal(expected, Of("db", Running("db", health)));

    [Theory]
    [InlineData(1, "Pending")]
    [InlineData(5, "Ready")]
    public void One_without_a_health_check_has_to_stand_for_a_moment(int seconds, string expected) =>
        Assert.Equal(expected, Of("db", Running("db", "") with { StartedAt = Now.AddSeconds(-seconds) }));

    [Fact]
    public void A_job_that_others_wait_for_is_not_ready_by_running() => Assert.Equal("Pending", Of("migrator", Running("migrator", "") with { IsRestarted = false }));

    [Fact]
    public void A_port_that_is_taken_is_a_failure_at_once() =>
        Assert.Equal("Failed", Of("db", new ContainerState("1", "db", "created") { Error = "Bind for 127.0.0.1:5432 failed: port is already allocated" }));

    [Fact]
    public void What_compose_left_without_a_container_failed_or_was_left_out()
    {
        var states = StackJudgement.Judge(Shop, [Running("db", "healthy")], starting: false, Now);
        Assert.Equal("api Blocked, db Ready, gateway Blocked, migrator Failed", Text(states));
    }

    [Theory]
    [InlineData("http", "127.0.0.1", "http://127.0.0.1:8080")]
    [InlineData("", "0.0.0.0", "localhost:8080 (port 80)")]
    [InlineData("https", "::1", "https://[::1]:8080")]
    public void An_address_can_be_opened(string name, string host, string expected) => Assert.Equal(expected, new OpenedPort(80, host, 8080).Address(name));

    private static string Of(string service, ContainerState container) => StackJudgement.Judge(Shop, [container], starting: true, Now).Single(s => s.Service.Name == service).Verdict.ToString();

    private static string Judge(params ContainerState[] containers) => Text(StackJudgement.Judge(Shop, containers, starting: true, Now));

    private static string Text(IReadOnlyList<ServiceState> states) => string.Join(", ", states.Select(s => $"{s.Service.Name} {s.Verdict}"));

    private static ContainerState Running(string service, string health) => new("id-" + service, service, "running") { Health = health, IsRestarted = true, StartedAt = Now.AddMinutes(-1) };

    private static ContainerState Exited(string service, int code) => new("id-" + service, service, "exited") { ExitCode = code };
}
