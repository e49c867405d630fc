using System.CommandLine;
using System.CommandLine.Parsing;
using Containerize.Cli.Terminal;
using Containerize.Cli.Verbs;
using Containerize.Model;

namespace Containerize.Cli;

/// <summary>Parses the command line, runs a verb, and turns whatever happens into a message and an exit code.</summary>
internal static class Tool
{
    /// <summary>The environment variable that makes an internal error show where it happened.</summary>
    public const string TraceVariable = "CONTAINERIZE_TRACE";

    private static readonly Option<bool> NoCache = new("--no-cache")
    {
        Description = "Reads everything anew, and keeps nothing of it for the next run.",
        Recursive = true,
    };

    /// <summary>Runs the tool.</summary>
    /// <param name="args">The arguments behind the command's name.</param>
    /// <param name="console">Where results and messages go.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>One of the <see cref="ExitCode"/> values.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ToolConsole console, CancellationToken ct)
    {
        using var times = StageTimes.Listen(console);
        try
        {
            return await RunAndKeepAsync(args, console, ct);
        }
        catch (ContainerizeException error)
        {
            console.Say(error.Message);
            return (int)error.ExitCode;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            console.Say("cancelled");
            return (int)ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // The last line of defence: a person gets one sentence, never a stack trace that may hold text of the analysed code.
        catch (Exception error)
#pragma warning restore CA1031
        {
            console.Say($"error: this is a fault of the tool ({error.GetType().Name}); set {TraceVariable}=1 to see where, and report it");
            if (Environment.GetEnvironmentVariable(TraceVariable) is "1")
            {
                console.Error.WriteLine(error);
            }

            return (int)ExitCode.Internal;
        }
    }

    /// <summary>The command line as a tree of commands.</summary>
    /// <param name="console">Where results and messages go.</param>
    public static RootCommand Commands(ToolConsole console)
    {
        var root = new RootCommand("""
            Reads a .NET solution and writes what it takes to run it in containers: Dockerfiles, a compose file, Kubernetes manifests.
            The solution is never built, restored or run. Start with: containerize analyze
            """);
        root.Add(NoCache);
        foreach (var verb in VerbList.All)
        {
            root.Add(verb.Build(console));
        }

        return root;
    }

    // Whatever the verb comes to, what reading wanted to keep is written before the process ends; a failure of that is told like any other.
    private static async Task<int> RunAndKeepAsync(IReadOnlyList<string> args, ToolConsole console, CancellationToken ct)
    {
        try
        {
            return await ParseAndRunAsync(args, console, ct);
        }
        finally
        {
            console.Cache?.Finish();
        }
    }

    private static async Task<int> ParseAndRunAsync(IReadOnlyList<string> args, ToolConsole console, CancellationToken ct)
    {
        var parsed = Commands(console).Parse(args.Count == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            Explain(parsed, console);
            return (int)ExitCode.Usage;
        }

        if (parsed.GetValue(NoCache)) console.Cache = null;
        var configuration = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(configuration, ct);
    }

    private static void Explain(ParseResult parsed, ToolConsole console)
    {
        foreach (var error in parsed.Errors)
        {
            console.Say("error: " + error.Message);
        }

        var verb = parsed.CommandResult.Command is RootCommand ? "" : " " + parsed.CommandResult.Command.Name;
        console.Say($"see: containerize{verb} --help");
    }
}
