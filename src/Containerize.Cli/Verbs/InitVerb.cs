using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Terminal;
using Containerize.Generation.Settings;

namespace Containerize.Cli.Verbs;

/// <summary>Writes the settings file.</summary>
internal sealed class InitVerb : IVerb
{
    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var path = SolutionArgument.Make();
        var output = OutputOption.Make();
        var command = new Command("init", "Writes containerize.yaml from what was found, every decision as a comment; adds new services to one that is there.") { path, output };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(path)!, parsed.GetValue(output)!, console, ct));
        return command;
    }

    private static async Task<int> RunAsync(string path, string output, ToolConsole console, CancellationToken ct)
    {
        var analysis = await Analysis.RunAsync(path, console, ct);
        var added = SettingsWriter.Write(analysis.Root, analysis.Found, ct);
        if (output == OutputOption.Json)
        {
            console.Output.Write(PublishedJson.Text(new InitDocument(InitDocument.Version, SettingsFile.Name, added is not null, [.. added ?? default])));
            return (int)analysis.Code;
        }

        var writer = TintedWriter.ForOutput(console);
        var file = DisplayPath.Of(Path.Combine(analysis.Root, SettingsFile.Name));
        writer.Line(added is null ? $"{file} names every service already." : $"Written to {file}:", added is null ? Tint.Plain : Tint.Good);
        foreach (var service in added ?? default)
            writer.Line("  " + service);
        return (int)analysis.Code;
    }
}
