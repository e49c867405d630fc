using Containerize.Cli.Terminal;
using Containerize.Deployment.Images;
using Spectre.Console;

namespace Containerize.Cli.Deploying;

/// <summary>Shows images being built: live on a terminal, a line for each elsewhere.</summary>
internal static class BuildDisplay
{
    /// <summary>Builds while it is shown.</summary>
    /// <param name="console">The tool's streams.</param>
    /// <param name="count">How many images there are.</param>
    /// <param name="build">Builds.</param>
    public static async Task<IReadOnlyList<BuiltImage>> ShowAsync(ToolConsole console, int count, Func<IBuildProgress, Task<IReadOnlyList<BuiltImage>>> build)
    {
        if (!console.ColourError)
            return await build(new BuildLines(console, count));
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return await terminal.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .StartAsync(live => build(new BuildTable(live)));
    }
}
