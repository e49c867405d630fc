using Containerize.Cli.Terminal;
using Containerize.Deployment.Compose;
using Spectre.Console;

namespace Containerize.Cli.Deploying;

/// <summary>Shows services starting: live on a terminal, a line for each change elsewhere.</summary>
internal static class UpDisplay
{
    /// <summary>Starts while it is shown.</summary>
    /// <param name="console">The tool's streams.</param>
    /// <param name="start">Starts.</param>
    public static async Task<UpReport> ShowAsync(ToolConsole console, Func<Action<IReadOnlyList<ServiceState>>, Task<UpReport>> start)
    {
        if (!console.ColourError)
            return await start(new Changes(console).Take);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return await terminal.Status().StartAsync("Starting", status => start(states => status.Status(Markup.Escape(Printable.Line(Line(states))))));
    }

    private static string Line(IReadOnlyList<ServiceState> states)
    {
        var waiting = states.Where(state => state.Verdict == ServiceVerdict.Pending).Select(state => $"{state.Service.Name} ({state.Word})").ToList();
        return $"{states.Count - waiting.Count} of {states.Count} ready; waiting for {string.Join(", ", waiting)}";
    }

    private sealed class Changes(ToolConsole console)
    {
        private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);

        public void Take(IReadOnlyList<ServiceState> states)
        {
            foreach (var state in states)
            {
                if (_said.GetValueOrDefault(state.Service.Name) == state.Word)
                    continue;
                _said[state.Service.Name] = state.Word;
                if (state.Container is not null)
                    console.Say($"{state.Service.Name}: {state.Word}");
            }
        }
    }
}
