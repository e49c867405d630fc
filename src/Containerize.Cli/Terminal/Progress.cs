using Spectre.Console;

namespace Containerize.Cli.Terminal;

/// <summary>Shows that the tool is at work, on a terminal only.</summary>
internal static class Progress
{
    /// <summary>Runs work while a terminal shows what is being done.</summary>
    /// <typeparam name="T">What the work yields.</typeparam>
    /// <param name="console">The tool's streams.</param>
    /// <param name="what">What is being done, in a few words.</param>
    /// <param name="work">The work.</param>
    public static async Task<T> ShowAsync<T>(ToolConsole console, string what, Func<Task<T>> work)
    {
        if (!console.ColourError)
        {
            return await work();
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return await terminal.Status().StartAsync(Markup.Escape(Printable.Line(what)), _ => work());
    }
}
