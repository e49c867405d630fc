using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Generation.Rendering;
using Containerize.Generation.Settings;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Shows the templates, writes one out to be changed, and checks those that were.</summary>
internal sealed class TemplatesVerb : IVerb
{
    private readonly Option<string> _output = OutputOption.Make();
    private readonly Option<string> _solution = new("--solution")
    {
        Description = "A .sln, .slnx, .slnf or project file, or a folder that holds one; the current folder unless given.",
        DefaultValueFactory = _ => ".",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        _output.Recursive = true;
        var list = new Command("list", "Shows the templates, and which of them the solution replaces.");
        list.SetAction((parsed, ct) => ListAsync(parsed, console, ct));

        var name = new Argument<string>("NAME") { Description = "The template's name, as list shows it." };
        var eject = new Command("eject", "Writes a template below .containerize/templates, where it replaces the one of containerize.") { name };
        eject.SetAction((parsed, ct) => EjectAsync(parsed, parsed.GetValue(name)!, console, ct));

        var check = new Command("check", "Generates everything with the templates of the solution and writes nothing: an error says where one is at fault.");
        check.SetAction((parsed, ct) => CheckAsync(parsed, console, ct));

        return new Command("templates", "Shows the templates that files are made from, and lets the solution have its own.") { list, eject, check, _solution, _output };
    }

    private async Task<int> ListAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var analysis = await Analysis.RunAsync(parsed.GetValue(_solution)!, console, ct);
        var replaced = TemplateSet.Load(analysis.Root).Replaced;
        if (parsed.GetValue(_output) == OutputOption.Json)
        {
            Print(console, TemplateSet.Names, replaced);
            return (int)analysis.Code;
        }

        var writer = TintedWriter.ForOutput(console);
        foreach (var name in TemplateSet.Names)
            writer.Write(name, Tint.Name).Line(replaced.Contains(name) ? $"  replaced by {TemplateSet.Folder}/{name}" : "");
        return (int)analysis.Code;
    }

    private async Task<int> EjectAsync(ParseResult parsed, string name, ToolConsole console, CancellationToken ct)
    {
        var text = TemplateSet.TextOf(name);
        var analysis = await Analysis.RunAsync(parsed.GetValue(_solution)!, console, ct);
        TemplateWriter.Write(analysis.Root, name, text, ct);
        if (parsed.GetValue(_output) == OutputOption.Json)
            Print(console, [name], [name]);
        else
            TintedWriter.ForOutput(console).Line($"Written to {DisplayPath.Of(Path.Combine(analysis.Root, TemplateSet.Folder, name))}: from now on it is yours.", Tint.Good);
        return (int)analysis.Code;
    }

    private async Task<int> CheckAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var generation = await GenerationRun.RunAsync(parsed.GetValue(_solution)!, null, GenerationTargets.All, [.. SettingsText.OfFlag(SettingKeys.Helm.Flag, ["true"])], console, ct);
        var replaced = TemplateSet.Load(generation.Folder).Replaced;
        if (parsed.GetValue(_output) == OutputOption.Json)
            Print(console, replaced, replaced);
        else
            TintedWriter.ForOutput(console).Line(replaced.Count == 0 ? "The solution replaces no template." : $"Sound: {string.Join(", ", replaced)}", Tint.Good);
        return (int)generation.Analysis.Code;
    }

    private static void Print(ToolConsole console, IEnumerable<string> names, IReadOnlyList<string> replaced) =>
        console.Output.Write(PublishedJson.Text(new TemplatesDocument(TemplatesDocument.Version, [.. names.Select(name => new TemplateDocument(name, replaced.Contains(name)))])));
}
