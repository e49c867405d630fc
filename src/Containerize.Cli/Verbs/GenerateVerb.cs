using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Generation.Settings;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Writes the Dockerfiles, the compose file and the manifests of a solution.</summary>
internal sealed class GenerateVerb : IVerb
{
    private readonly Argument<string> _path = SolutionArgument.Make();

    private readonly Option<string?> _out = OutOption.Make();

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Writes nothing; says what would be written." };

    private readonly Option<ConflictChoice> _conflict = ConflictOption.Make();

    private readonly Option<bool> _prune = new("--prune") { Description = "Removes files that are no longer generated, unless they were edited." };

    private readonly Option<string> _output = OutputOption.Make();

    private readonly Option<bool> _check = new("--check") { Description = "Writes nothing; the exit code is 1 when a file would change." };

    private readonly Option<GenerationTargets[]> _target = new("--target")
    {
        Description = "Which files: dockerfile, compose, kubernetes, helm, several with commas between. All but helm, unless given.",
        HelpName = "dockerfile,compose,kubernetes,helm",
        CustomParser = TargetList.Parse,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly SettingOptions _settings = new();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("generate", "Writes Dockerfiles, compose.yaml and Kubernetes manifests. Files of yours are left alone, and listed.")
        {
            _path, _out, _dryRun, _check, _conflict, _prune, _target, _output,
        };
        _settings.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_dryRun) && result.GetValue(_check))
                result.AddError("--dry-run and --check exclude each other: both write nothing, --check also sets the exit code.");
        });
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var generation = await GenerationRun.RunAsync(parsed.GetValue(_path)!, parsed.GetValue(_out), Targets(parsed), Settings(parsed), console, ct);
        var (analysis, folder, result) = generation;
        var mode = parsed.GetValue(_check) ? WriteMode.Check : parsed.GetValue(_dryRun) ? WriteMode.DryRun : WriteMode.Write;
        var report = OutputWriter.Write(folder, result, new WriteOptions(mode) { Conflict = parsed.GetValue(_conflict), Prune = parsed.GetValue(_prune) }, ct);
        if (parsed.GetValue(_output) == OutputOption.Json)
            console.Output.Write(PublishedJson.Text(GenerationPublication.Document(result, report)));
        else
            GenerationText.Write(analysis.Model, result, report, folder, TintedWriter.ForOutput(console));
        return (int)(report.ExitCode == ExitCode.Success ? analysis.Code : report.ExitCode);
    }

    // Who names the target wants the chart, whatever the settings say.
    private IReadOnlyList<SettingEntry> Settings(ParseResult parsed) =>
        parsed.GetValue(_target)?.Contains(GenerationTargets.Helm) == true ? [.. SettingsText.OfFlag(SettingKeys.Helm.Flag, ["true"]), .. _settings.Entries(parsed)] : _settings.Entries(parsed);

    private GenerationTargets Targets(ParseResult parsed) =>
        parsed.GetValue(_target) is { Length: > 0 } chosen ? chosen.Aggregate((all, one) => all | one) : GenerationTargets.All;
}
