using Containerize.Cli.Terminal;
using Containerize.Testing;

namespace Containerize.Cli.Tests;

/// <summary>Runs the tool inside the test's process, as on redirected streams.</summary>
internal static class ToolRun
{
    public static async Task<ProcessResult> Async(params string[] args) => await Async(args, CancellationToken.None);

    public static async Task<ProcessResult> Async(string[] args, CancellationToken ct)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Tool.RunAsync(args, new ToolConsole(output, error, ColourOutput: false, ColourError: false), ct);
        return new ProcessResult(code, output.ToString(), error.ToString());
    }
}
