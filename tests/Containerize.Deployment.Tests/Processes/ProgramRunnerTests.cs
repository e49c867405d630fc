using Containerize.Deployment.Processes;

namespace Containerize.Deployment.Tests.Processes;

public sealed class ProgramRunnerTests
{
    [UnixFact]
    public async Task Output_error_and_exit_code_are_told_and_each_line_is_seen()
    {
        var lines = new List<string>();
        var result = await new ProgramRunner().RunAsync(ProgramCall.Of("sh", "-c", "echo out; echo bad >&2; exit 3"), line => { lock (lines) lines.Add(line); }, default);
        Assert.Equal((3, "out\n", "bad\n", "bad"), (result.ExitCode, result.Output, result.Error, result.LastLine));
        Assert.Equal(["bad", "out"], lines.Order(StringComparer.Ordinal));
        Assert.False(result.Succeeded);
    }

    [UnixFact]
    public async Task An_argument_is_one_argument_whatever_is_in_it()
    {
        var result = await new ProgramRunner().RunAsync(ProgramCall.Of("printf", "%s|", "a b", "$(id)", "\"", "--x"), null, default);
        Assert.Equal("a b|$(id)|\"|--x|\n", result.Output);
    }

    [UnixFact]
    public async Task It_is_started_in_an_empty_folder_which_is_gone_afterwards()
    {
        var result = await new ProgramRunner().RunAsync(ProgramCall.Of("sh", "-c", "pwd; ls"), null, default);
        Assert.Single(result.Output.Trim().Split('\n'));
        Assert.False(Directory.Exists(result.Output.Trim()));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told_as_such() =>
        Assert.True((await new ProgramRunner().RunAsync(ProgramCall.Of("no-such-program-of-ours"), null, default)).IsMissing);

    [UnixFact]
    public async Task One_that_takes_longer_than_allowed_is_ended() =>
        Assert.True((await new ProgramRunner().RunAsync(ProgramCall.Of("sleep", "600") with { Limit = TimeSpan.FromMilliseconds(50) }, null, default)).TookTooLong);

    [UnixFact]
    public async Task Cancelling_ends_the_program()
    {
        using var cancel = new CancellationTokenSource();
        var id = 0;
        var run = new ProgramRunner().RunAsync(ProgramCall.Of("sh", "-c", "echo $$; exec sleep 600"), line => { id = int.Parse(line); cancel.Cancel(); }, cancel.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.False(Directory.Exists($"/proc/{id}") && File.ReadAllText($"/proc/{id}/stat").Split(' ')[2] != "Z");
    }
}
