using System.Diagnostics;
using Containerize.PullRequests.Processes;
using Containerize.PullRequests.Sandboxing;
using Containerize.PullRequests.Tests.Runs;

namespace Containerize.PullRequests.Tests.Sandboxing;

/// <summary>The same promises, kept by a container.</summary>
public sealed class ContainerSandboxTests : IDisposable
{
    private readonly TemporaryFolder _own = new();
    private readonly TemporaryFolder _outside = new();

    [ContainerFact]
    public async Task It_writes_to_its_own_folder_and_nowhere_else()
    {
        var outcome = await ShellAsync("echo hello > /sandbox/found; echo there > /tmp/temporary; for f in / /usr /usr/bin /etc /var /root /home /proc/sys/kernel/hostname; do (echo x > $f/x || echo x > $f) 2>/dev/null && echo \"wrote $f\"; done; (echo x > /dev/shm/x || echo x > /dev/shm) 2>/dev/null; pwd");
        Assert.Equal("/sandbox/home\n", outcome.Text);
        Assert.Equal("hello\n", await File.ReadAllTextAsync(_own["found"]));
        Assert.Equal("there\n", await File.ReadAllTextAsync(_own["tmp/temporary"]));
        // Devices are the container's own, and gone with it.
        Assert.False(File.Exists("/dev/shm/x"));
    }

    [ContainerFact]
    public async Task It_sees_no_file_no_network_and_nothing_of_the_environment()
    {
        Environment.SetEnvironmentVariable("CONTAINERIZE_TEST_TOKEN", "5u9e7");
        var secret = _outside.Write("secret", "5u9e7");
        var outcome = await ShellAsync($"cat {secret} /etc/passwd; env; cat /proc/*/environ; tail -n +3 /proc/net/dev | cut -d: -f1; grep CapEff /proc/self/status");
        Assert.DoesNotContain("5u9e7", outcome.Text + outcome.Error, StringComparison.Ordinal);
        Assert.Contains("    lo\n", outcome.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("eth", outcome.Text, StringComparison.Ordinal);
        Assert.Contains("CapEff:\t0000000000000000", outcome.Text, StringComparison.Ordinal);
    }

    [ContainerFact]
    public async Task Whoever_takes_too_long_is_ended_with_everything_that_was_started()
    {
        var mark = "1000." + Random.Shared.Next(1, int.MaxValue);
        var outcome = await RunAsync("/bin/sh", ["-c", $"sleep {mark} & sleep {mark}"], SandboxLimits.Default with { Time = TimeSpan.FromSeconds(5) });
        Assert.Equal(ProcessEnd.TooLong, outcome.End);
        Assert.DoesNotContain(Process.GetProcessesByName("sleep"), p => Line(p.Id).Contains(mark, StringComparison.Ordinal));
    }

    [ContainerFact]
    public async Task Files_and_memory_end_at_the_limits()
    {
        var file = await RunAsync("/bin/sh", ["-c", "truncate -s 5G /sandbox/bomb"], SandboxLimits.Default with { FileBytes = 1 << 20 });
        Assert.False(file.Succeeded);
        var memory = await RunAsync("/bin/sh", ["-c", "x=$(head -c 300000000 /dev/zero | tr '\\0' x); echo ${#x}"], SandboxLimits.Default with { MemoryBytes = 64 << 20 });
        Assert.False(memory.Succeeded);
        Assert.Equal("", memory.Text);
    }

    [ContainerFact]
    public async Task The_tool_works_in_it()
    {
        using var repository = new TestRepository();
        Solutions.Small(repository);
        repository.Commit();
        var result = await TestRun.Async(repository, sandbox: new ContainerSandbox("docker"));
        Assert.Contains("src/Pier.Api/Dockerfile", result.Proposal!.Files.Select(f => f.Path));
    }

    [Fact]
    public async Task An_engine_that_is_not_there_is_said() => Assert.Equal("there is no absent-engine command on this machine", await new ContainerSandbox("absent-engine").ObstacleAsync(CancellationToken.None));

    public void Dispose()
    {
        _own.Dispose();
        _outside.Dispose();
    }

    private static string Line(int process) => File.Exists($"/proc/{process}/cmdline") ? File.ReadAllText($"/proc/{process}/cmdline") : "";

    private Task<ProcessOutcome> ShellAsync(string script) => RunAsync("/bin/sh", ["-c", script], SandboxLimits.Default with { Time = TimeSpan.FromMinutes(2) });

    private Task<ProcessOutcome> RunAsync(string file, string[] arguments, SandboxLimits limits) => new ContainerSandbox("docker").RunAsync(new SandboxedProgram(file, arguments), _own.Path, limits, CancellationToken.None);
}
