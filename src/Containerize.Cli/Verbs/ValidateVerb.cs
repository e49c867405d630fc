using System.CommandLine;
using Containerize.Cli.Output.Reports;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Validation;
using Containerize.Validation.Building;
using Containerize.Validation.Cluster;
using Containerize.Validation.Ignores;

namespace Containerize.Cli.Verbs;

/// <summary>Checks generated files, or any manifests, Dockerfiles and compose files.</summary>
internal sealed class ValidateVerb : IVerb
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files or folders to check. Without one: the files that containerize generated for the solution in the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _cluster = new("--cluster")
    {
        Description = "Also ask the API server of the current kubeconfig context by a dry-run; nothing is stored there.",
    };

    private readonly Option<string?> _context = new("--context") { Description = "The kubeconfig context to ask.", HelpName = "NAME" };

    private readonly Option<string?> _namespace = new("--dry-run-namespace", "--namespace", "-n")
    {
        Description = "The existing namespace in which objects are tried whose own namespace is not there yet.",
        HelpName = "NAME",
    };

    private readonly ValidationOptions _options = new();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("validate", "Checks manifests, Dockerfiles and compose files, offline unless --cluster is given. Changes no file unless --fix is given.")
        {
            _paths, _cluster, _context, _namespace,
        };
        _options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(_cluster) && (result.GetValue(_context) ?? result.GetValue(_namespace)) is not null)
                result.AddError("--context and --dry-run-namespace say which cluster to ask: add --cluster.");
        });
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var target = await ValidationTarget.ReadAsync(parsed.GetValue(_paths) ?? [], console, ct);
        var honoured = HonouredTools.Of(_options.Honoured(parsed), target.Optional(ValidationFiles.Ignores));
        target = target with { Input = target.Input with { Schemas = _options.Schemas(parsed), Honoured = honoured, Previous = target.Previous(_options.Previous(parsed)) } };
        if (_options.Fix(parsed))
            target = Corrections.Apply(target, console, ct);
        var report = OfflineValidator.Validate(target.Input, ct);
        report = await BuiltValidator.ValidateAsync(report, target.Input, target.Folder, BuildTools.OfPath(target.Folder), ct);
        if (parsed.GetValue(_cluster))
        {
            var options = new ClusterOptions(parsed.GetValue(_context), parsed.GetValue(_namespace)) { TargetVersion = _options.KubernetesVersion(parsed) };
            var answers = await Progress.ShowAsync(console, "Asking the cluster", () => ClusterValidator.ValidateAsync(target.Input.Files, report.Built, options, ct));
            report = report.With(answers);
        }

        if (_options.StrictCoverage(parsed))
            report = Coverage.AsFindings(report);
        report = LeaveOut(parsed, target, report, console);
        var shown = new ReportInput(target.Shown(report), target.Input.Files.Select(target.Shown).ToList());
        _options.Output(parsed).Write(shown, console);
        foreach (var (format, file) in _options.Reports(parsed))
        {
            using var text = new StringWriter { NewLine = "\n" };
            format.Write(shown, console with { Output = text, ColourOutput = false });
            ReportFile.Write(file, text.ToString());
        }

        return (int)(report.Findings.Any(finding => _options.Fails(parsed, finding)) ? ExitCode.Findings : ExitCode.Success);
    }

    private ValidationReport LeaveOut(ParseResult parsed, ValidationTarget target, ValidationReport report, ToolConsole console)
    {
        var path = _options.Baseline(parsed);
        var ignores = target.Optional(ValidationFiles.Ignores);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        IgnoreFilter Filter(TextFile? baseline) => new(target.Input.Files, ignores, baseline, today) { Honoured = target.Input.Honoured };
        if (path is null || !_options.UpdateBaseline(parsed))
            return Filter(path is null ? null : Read(path)).Apply(report);
        var left = Filter(null).Apply(report);
        ReportFile.Write(path, Baseline.Text(left.Findings));
        console.Say($"{path} holds {Plural.Of(left.Findings.Count, "finding")}");
        return Filter(Read(path)).Apply(report);
    }

    private static TextFile Read(string path)
    {
        try
        {
            return new TextFile(path, File.ReadAllText(path));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Usage, $"the baseline {path} cannot be read: {cause.Message}", "write it with --update-baseline", null, cause);
        }
    }
}
