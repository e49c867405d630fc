using Containerize.Cli.Terminal;
using Containerize.Testing;

namespace Containerize.Cli.Tests;

/// <summary>Runs the tool inside the test's process, as on redirected streams.</summary>
internal static class ToolRun
{
    public static async Task<ProcessResult> Async(params string[] args) => await Async(args, CancellationToken.None);

    /// <summary>As on a terminal that shows colour.</summary>
    public static async Task<ProcessResult> InColourAsync(params string[] args) => await Async(args, colour: true, CancellationToken.None);

    public static async Task<ProcessResult> Async(string[] args, CancellationToken ct) => await Async(args, colour: false, ct);

    private static async Task<ProcessResult> Async(string[] args, bool colour, CancellationToken ct)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Tool.RunAsync(args, new ToolConsole(output, error, ColourOutput: colour, ColourError: false), ct);
        return new ProcessResult(code, output.ToString(), error.ToString());
    }
}
