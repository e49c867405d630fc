using System.Text;
using Containerize.Workspace.Caching;

namespace Containerize.Cli.Terminal;

/// <summary>Where a verb writes: results to one stream, everything else to the other.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Messages, progress and errors.</param>
/// <param name="ColourOutput">Whether the results go to a terminal that shows colour.</param>
/// <param name="ColourError">Whether the messages go to a terminal that shows colour.</param>
internal sealed record ToolConsole(TextWriter Output, TextWriter Error, bool ColourOutput, bool ColourError)
{
    /// <summary>Where results of reading are kept from one run to the next; null to keep none.</summary>
    public CacheFolder? Cache { get; set; }

    /// <summary>The process's own streams: UTF-8, and colour only on a terminal and where NO_COLOR is not set.</summary>
    public static ToolConsole OfProcess()
    {
        var colour = ColourWanted(Environment.GetEnvironmentVariable);
        return new ToolConsole(
            Writer(Console.OpenStandardOutput()),
            Writer(Console.OpenStandardError()),
            colour && !Console.IsOutputRedirected,
            colour && !Console.IsErrorRedirected)
        {
            Cache = CacheFolder.OfUser(),
        };
    }

    /// <summary>Whether the environment allows colour: no NO_COLOR with a value, and a terminal that is not dumb.</summary>
    /// <param name="variable">Gives the value of an environment variable.</param>
    public static bool ColourWanted(Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") is not "dumb";

    /// <summary>Writes a line to the messages, with control characters made visible.</summary>
    /// <param name="line">The line; it may hold line breaks.</param>
    public void Say(string line) => Error.WriteLine(Printable.Text(line));

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
