using System.CommandLine;
using System.Globalization;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Workspace.Caching;

namespace Containerize.Cli.Verbs;

/// <summary>Shows and empties what is kept from one run to the next.</summary>
internal sealed class CacheVerb : IVerb
{
    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var info = new Command("info", "Shows where the cache is and how much it holds.");
        info.SetAction(_ => With(console, cache =>
        {
            var (entries, bytes) = cache.Info();
            return string.Create(CultureInfo.InvariantCulture, $"{cache.Folder}: {Plural(entries)}, {bytes / 1024.0 / 1024.0:0.0} MiB");
        }));
        var clear = new Command("clear", "Removes every entry.");
        clear.SetAction(_ => With(console, cache => $"{Plural(cache.Clear())} removed"));
        return new Command("cache", "Shows or empties what is kept from one run to the next.") { info, clear };
    }

    private static int With(ToolConsole console, Func<CacheFolder, string> say)
    {
        var cache = console.Cache ?? throw new ContainerizeException(ExitCode.Usage, "there is no cache", "leave --no-cache out, or give the process a home folder");
        console.Output.WriteLine(say(cache));
        return (int)ExitCode.Success;
    }

    private static string Plural(int entries) => entries == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{entries} entries");
}
