using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Validation;
using Containerize.Validation.Cluster;

namespace Containerize.Cli.Verbs;

/// <summary>Checks generated files, or any manifests, Dockerfiles and compose files; writes no file.</summary>
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

    private readonly Option<string?> _namespace = new("--namespace", "-n")
    {
        Description = "The existing namespace in which objects are tried whose own namespace is not there yet.",
        HelpName = "NAME",
    };

    private readonly Option<Severity> _failOn = new("--fail-on")
    {
        Description = "The exit code is 1 when a finding is at least this grave.",
        DefaultValueFactory = _ => Severity.Warning,
        HelpName = "error|warning|info",
    };

    private readonly Option<string> _output = OutputOption.Make();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("validate", "Checks manifests, Dockerfiles and compose files, offline unless --cluster is given. Writes nothing.")
        {
            _paths, _cluster, _context, _namespace, _failOn, _output,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(_cluster) && (result.GetValue(_context) ?? result.GetValue(_namespace)) is not null)
                result.AddError("--context and --namespace say which cluster to ask: add --cluster.");
        });
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var target = await ValidationTarget.ReadAsync(parsed.GetValue(_paths) ?? [], console, ct);
        var report = OfflineValidator.Validate(target.Input, ct);
        if (parsed.GetValue(_cluster))
        {
            var options = new ClusterOptions(parsed.GetValue(_context), parsed.GetValue(_namespace));
            var answers = await Progress.ShowAsync(console, "Asking the cluster", () => ClusterValidator.ValidateAsync(target.Input.Files, options, ct));
            report = Together(report, answers);
        }

        report = report with { Findings = report.Findings.Select(finding => Shown(finding, target.Folder)).ToEquatableList() };
        if (parsed.GetValue(_output) == OutputOption.Json)
            console.Output.Write(PublishedJson.Text(ReportPublication.Document(report)));
        else
            ReportText.Write(report, target.Input.Files.Count, TintedWriter.ForOutput(console));

        var limit = parsed.GetValue(_failOn);
        return (int)(report.Findings.Any(finding => finding.Severity >= limit) ? ExitCode.Findings : ExitCode.Success);
    }

    /// <summary>The finding with a path that a person in the current folder can open.</summary>
    private static Finding Shown(Finding finding, string folder)
    {
        var place = DisplayPath.Of(folder);
        return place == "." ? finding : finding with { Location = finding.Location with { File = $"{place}/{finding.Location.File}" } };
    }

    private static ValidationReport Together(ValidationReport offline, ValidationReport cluster) => new(
        offline.Findings.Concat(cluster.Findings)
            .OrderBy(finding => finding.Location.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.Line)
            .ThenBy(finding => finding.Location.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ToEquatableList(),
        offline.NotChecked.Concat(cluster.NotChecked).Distinct().ToEquatableList(),
        offline.Documents);
}
