using System.ComponentModel;
using System.Text;
using CliWrap;

namespace Containerize.Deployment.Processes;

/// <summary>Runs programs of this machine.</summary>
internal sealed class ProgramRunner : IProgramRunner
{
    // A program that was asked to end has this long before it is killed with all its children.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async Task<ProgramResult> RunAsync(ProgramCall call, Action<string>? line, CancellationToken ct)
    {
        var output = new TextTail();
        var error = new TextTail();
        var empty = call.Folder is null ? Directory.CreateTempSubdirectory("containerize-") : null;
        using var limit = new CancellationTokenSource(call.Limit ?? Timeout.InfiniteTimeSpan);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        using var kill = new CancellationTokenSource();
        await using var _ = either.Token.Register(() => kill.CancelAfter(Grace)).ConfigureAwait(false);
        try
        {
            var command = Cli.Wrap(call.Program)
                .WithArguments(call.Arguments)
                .WithWorkingDirectory(call.Folder ?? empty!.FullName)
                .WithEnvironmentVariables(call.Environment)
                .WithValidation(CommandResultValidation.None)
                .WithStandardInputPipe(PipeSource.Null)
                .WithStandardOutputPipe(To(output, line))
                .WithStandardErrorPipe(To(error, line));
            var ended = await command.ExecuteAsync(kill.Token, either.Token).ConfigureAwait(false);
            return new ProgramResult(ended.ExitCode, output.Text, error.Text);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new ProgramResult(-1, output.Text, error.Text) { TookTooLong = true };
        }
        catch (Win32Exception)
        {
            return new ProgramResult(-1, "", "") { IsMissing = true };
        }
        finally
        {
            empty?.Delete(recursive: true);
        }
    }

    private static PipeTarget To(TextTail tail, Action<string>? line) => PipeTarget.ToDelegate(
        text =>
        {
            tail.Add(text);
            line?.Invoke(text);
        },
        Encoding.UTF8);
}
