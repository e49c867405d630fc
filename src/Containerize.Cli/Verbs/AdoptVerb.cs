using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Generation.Settings;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Takes files over that are not ours.</summary>
internal sealed class AdoptVerb : IVerb
{
    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files that stand where generate would write one.",
            Arity = ArgumentArity.OneOrMore,
        };
        var solution = new Option<string>("--solution")
        {
            Description = "A .sln, .slnx, .slnf or project file, or a folder that holds one; the current folder unless given.",
            DefaultValueFactory = _ => ".",
            HelpName = "PATH",
        };
        var output = OutputOption.Make();
        var settings = new SettingOptions();
        var command = new Command("adopt", "Takes a file over that is not ours: every byte of it stays, and from then on generate merges into it.") { files, solution, output };
        settings.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(files)!, parsed.GetValue(solution)!, settings.Entries(parsed), parsed.GetValue(output)!, console, ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, string solution, IReadOnlyList<SettingEntry> settings, string output, ToolConsole console, CancellationToken ct)
    {
        var adopted = new List<string>();
        var analysis = await Analysis.RunAsync(solution, console, ct, settings);
        foreach (var file in files)
        {
            var path = DisplayPath.Between(analysis.Root, Path.GetFullPath(file));
            var generation = GenerationRun.Of(analysis, analysis.Root, GenerationTargets.All, path);
            var artifact = generation.Result.Artifacts.FirstOrDefault(a => a.Path == path) ?? throw new ContainerizeException(
                ExitCode.Usage,
                $"{file} is no file that would be generated",
                "Name one that containerize generate lists as left alone",
                new SourceLocation(path));
            if (OutputWriter.Adopt(analysis.Root, artifact, ct))
                adopted.Add(path);
        }

        if (output == OutputOption.Json)
        {
            console.Output.Write(PublishedJson.Text(new AdoptDocument(AdoptDocument.Version, adopted)));
            return (int)analysis.Code;
        }

        var writer = TintedWriter.ForOutput(console);
        writer.Line(adopted.Count == 0 ? "Nothing to adopt: the files are ours already." : "Adopted, with all that differs as your edits:", adopted.Count == 0 ? Tint.Plain : Tint.Good);
        foreach (var path in adopted)
            writer.Line("  " + path);
        return (int)analysis.Code;
    }
}
