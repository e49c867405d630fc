using System.Net;
using System.Net.Sockets;
using Containerize.PullRequests.Processes;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Tests.Sandboxing;

/// <summary>A program that was taken over does what it likes inside, and nothing outside.</summary>
public sealed class BubblewrapSandboxTests : IDisposable
{
    private readonly TemporaryFolder _own = new();
    private readonly TemporaryFolder _outside = new();

    [SandboxFact]
    public async Task It_writes_to_its_own_folder()
    {
        var outcome = await ShellAsync("echo hello > /sandbox/found && echo there > /tmp/temporary && pwd");
        Assert.True(outcome.Succeeded, outcome.Error);
        Assert.Equal("/sandbox/home\n", outcome.Text);
        Assert.Equal("hello\n", await File.ReadAllTextAsync(_own["found"]));
        Assert.Equal("there\n", await File.ReadAllTextAsync(_own["tmp/temporary"]));
    }

    [SandboxFact]
    public async Task It_writes_nowhere_else()
    {
        var outcome = await ShellAsync("for f in / /usr /usr/bin /etc /dev /dev/shm /var /root /home /proc/sys/kernel/hostname; do (echo x > $f/x || echo x > $f) 2>/dev/null && echo \"wrote $f\"; done; true");
        Assert.Equal("", outcome.Text);
    }

    [SandboxFact]
    public async Task It_does_not_see_the_files_of_this_machine()
    {
        var secret = _outside.Write("secret", "5u9e7");
        var outcome = await ShellAsync($"cat {secret}; ls /root /home /etc/passwd /etc/shadow {_outside.Path}; echo ~");
        Assert.DoesNotContain("5u9e7", outcome.Text + outcome.Error, StringComparison.Ordinal);
        Assert.Equal("/sandbox/home\n", outcome.Text);
    }

    [SandboxFact]
    public async Task A_link_to_a_folder_outside_leads_nowhere()
    {
        _outside.Write("secret", "5u9e7");
        var outcome = await ShellAsync($"ln -s {_outside.Path} /sandbox/link; cat /sandbox/link/secret; rm -rf /sandbox/link/ {_outside.Path}");
        Assert.Equal("", outcome.Text);
        Assert.True(File.Exists(_outside["secret"]));
    }

    [SandboxFact]
    public async Task It_has_none_of_the_environment()
    {
        Environment.SetEnvironmentVariable("CONTAINERIZE_TEST_TOKEN", "5u9e7");
        var outcome = await ShellAsync("env; cat /proc/*/environ");
        Assert.DoesNotContain("5u9e7", outcome.Text + outcome.Error, StringComparison.Ordinal);
        Assert.Contains("HOME=/sandbox/home\n", outcome.Text, StringComparison.Ordinal);
    }

    [SandboxFact]
    public async Task It_has_no_network()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var outcome = await RunAsync("/usr/bin/env", ["bash", "-c", $"exec 3<>/dev/tcp/127.0.0.1/{port} && echo connected"]);
        Assert.Equal("", outcome.Text);
        Assert.False(listener.Pending());
        Assert.Equal("lo:", (await ShellAsync("tail -n +3 /proc/net/dev")).Text.Trim().Split(' ')[0]);
    }

    [SandboxFact]
    public async Task It_sees_no_process_but_its_own_and_none_outlives_it()
    {
        var mark = Guid.NewGuid().ToString("N");
        var outcome = await ShellAsync($"setsid sh -c 'exec -a {mark} sleep 1000 || exec sleep 1000 {mark}' >/dev/null 2>&1 & ls -d /proc/[0-9]* | wc -l");
        Assert.InRange(int.Parse(outcome.Text), 1, 9);
        await EndedAsync(mark);
    }

    [SandboxFact]
    public async Task Whoever_takes_too_long_is_ended_with_everything_that_was_started()
    {
        var mark = "1000." + Random.Shared.Next(1, int.MaxValue);
        var outcome = await RunAsync("/bin/sh", ["-c", $"sleep {mark} & sleep {mark}"], SandboxLimits.Default with { Time = TimeSpan.FromSeconds(2) });
        Assert.Equal(ProcessEnd.TooLong, outcome.End);
        await EndedAsync(mark);
    }

    // The kernel ends the rest of a namespace by itself, in its own time, once its first process has ended.
    private static async Task EndedAsync(string mark)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Directory.EnumerateDirectories("/proc").Any(p => CommandLine(p).Contains(mark, StringComparison.Ordinal))) await Task.Delay(20, patience.Token);
    }

    [SandboxFact]
    public async Task Whoever_says_too_much_is_ended()
    {
        var outcome = await RunAsync("/usr/bin/env", ["yes"], SandboxLimits.Default with { OutputBytes = 1000 });
        Assert.Equal(ProcessEnd.TooMuchOutput, outcome.End);
        Assert.Equal(1000, outcome.Output.Length);
    }

    [SandboxFact]
    public async Task A_file_does_not_grow_beyond_the_limit_not_even_a_sparse_one()
    {
        var outcome = await RunAsync("/bin/sh", ["-c", "truncate -s 5G /sandbox/bomb"], SandboxLimits.Default with { FileBytes = 1 << 20 });
        Assert.False(outcome.Succeeded);
        Assert.InRange(new FileInfo(_own["bomb"]) is { Exists: true, Length: var length } ? length : 0, 0, 1 << 20);
    }

    [SandboxFact]
    public async Task Many_files_that_are_too_large_together_end_it()
    {
        var outcome = await RunAsync(
            "/bin/sh", ["-c", "i=0; while :; do head -c 100000 /dev/zero > /sandbox/$i; i=$((i+1)); done"], SandboxLimits.Default with { DiskBytes = 1 << 20 });
        Assert.Equal(ProcessEnd.TooMuchDisk, outcome.End);
    }

    [SandboxFact]
    public async Task Nobody_gets_more_memory_than_the_limit()
    {
        var outcome = await RunAsync("/bin/sh", ["-c", "x=$(head -c 300000000 /dev/zero | tr '\\0' x); echo ${#x}"], SandboxLimits.Default with { MemoryBytes = 64 << 20 });
        Assert.False(outcome.Succeeded);
        Assert.Equal("", outcome.Text);
    }

    [Fact]
    public async Task Without_any_sandbox_nothing_is_analysed()
    {
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => SandboxList.ChooseAsync([new NoSandbox()], CancellationToken.None));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        Assert.Contains("it does not work here", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _own.Dispose();
        _outside.Dispose();
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private Task<ProcessOutcome> ShellAsync(string script) => RunAsync("/bin/sh", ["-c", script]);

    private Task<ProcessOutcome> RunAsync(string file, string[] arguments, SandboxLimits? limits = null) =>
        new BubblewrapSandbox().RunAsync(new SandboxedProgram(file, arguments), _own.Path, limits ?? SandboxLimits.Default with { Time = TimeSpan.FromMinutes(2) }, CancellationToken.None);

    private sealed class NoSandbox : Sandbox
    {
        public override string Name => "none";

        public override Task<string?> ObstacleAsync(CancellationToken ct) => Task.FromResult<string?>("it does not work here");

        public override Task<ProcessOutcome> RunAsync(SandboxedProgram program, string folder, SandboxLimits limits, CancellationToken ct) => throw new InvalidOperationException();
    }
}
