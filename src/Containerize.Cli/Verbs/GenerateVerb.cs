using System.CommandLine;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Writes the Dockerfiles, the compose file and the manifests of a solution.</summary>
internal sealed class GenerateVerb : IVerb
{
    private readonly Argument<string> _path = SolutionArgument.Make();

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Writes a complete set to this folder and nothing beside the sources.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Writes nothing; says what would be written." };

    private readonly Option<bool> _check = new("--check") { Description = "Writes nothing; the exit code is 1 when a file would change." };

    private readonly Option<GenerationTargets[]> _target = new("--target")
    {
        Description = "Which files: dockerfile, compose, kubernetes, several with commas between. All, unless given.",
        HelpName = "dockerfile,compose,kubernetes",
        CustomParser = TargetList.Parse,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly SettingOptions _settings = new();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("generate", "Writes Dockerfiles, compose.yaml and Kubernetes manifests. Files of yours are left alone, and listed.")
        {
            _path, _out, _dryRun, _check, _target,
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
        var analysis = await Analysis.RunAsync(parsed.GetValue(_path)!, console, ct, _settings.Entries(parsed));
        var folder = parsed.GetValue(_out) is { } given ? Path.GetFullPath(given) : analysis.Root;
        var result = Generator.Generate(analysis.Model, Settings(parsed, analysis, folder));
        result = result with { Incomplete = result.Incomplete || analysis.Code != ExitCode.Success };
        var mode = parsed.GetValue(_check) ? WriteMode.Check : parsed.GetValue(_dryRun) ? WriteMode.DryRun : WriteMode.Write;
        var report = OutputWriter.Write(folder, result, mode, ct);
        GenerationText.Write(analysis.Model, result, report, folder, TintedWriter.ForOutput(console));
        return (int)(report.ExitCode == ExitCode.Success ? analysis.Code : report.ExitCode);
    }

    private GenerationSettings Settings(ParseResult parsed, Analysis analysis, string folder)
    {
        var targets = parsed.GetValue(_target) is { Length: > 0 } chosen ? chosen.Aggregate((all, one) => all | one) : GenerationTargets.All;
        return new GenerationSettings
        {
            User = analysis.Settings,
            Targets = targets,
            Separate = folder != analysis.Root,
            RootFromOutput = DisplayPath.Between(folder, analysis.Root),
            OutputFromRoot = DisplayPath.Between(analysis.Root, folder),
            Owned = OutputWriter.Owned(folder),
        };
    }
}
