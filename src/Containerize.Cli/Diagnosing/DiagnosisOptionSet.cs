using System.CommandLine;
using Containerize.Cli.Output.Reports;
using Containerize.Cli.Verbs;
using Containerize.Model;

namespace Containerize.Cli.Diagnosing;

/// <summary>What <c>analyze</c> can be told about diagnostics.</summary>
internal sealed class DiagnosisOptionSet
{
    private const string Never = "never";

    private readonly Option<bool> _diagnostics = new("--diagnostics")
    {
        Description = "Instead of the services, shows where the code will fail in a container: what the analyzers of the package Containerize.Analyzers report.",
    };

    private readonly Option<string?> _preset = new("--preset")
    {
        Description = "Which severities hold where no .editorconfig or .globalconfig says otherwise. Without it, what ContainerizeAnalysisMode says in each project.",
        HelpName = string.Join('|', Presets.Names),
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "With --diagnostics, the exit code is 1 when a finding is at least this grave.",
        DefaultValueFactory = _ => "warning",
        HelpName = "error|warning|info|never",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="output">The option that selects the form of the result; it takes more forms for diagnostics.</param>
    public void AddTo(Command command, Option<string> output)
    {
        _preset.AcceptOnlyFromAmong([.. Presets.Names]);
        _failOn.AcceptOnlyFromAmong("error", "warning", "info", Never);
        foreach (var option in new Option[] { _diagnostics, _preset, _failOn })
            command.Add(option);
        command.Validators.Add(result =>
        {
            var form = result.GetValue(output);
            if (!result.GetValue(_diagnostics) && form is not (null or OutputOption.Text or OutputOption.Json))
                result.AddError($"--output {form}: write text or json, or add --diagnostics.");
            if (!result.GetValue(_diagnostics) && result.GetValue(_preset) is not null)
                result.AddError("--preset is about diagnostics: add --diagnostics.");
        });
    }

    /// <summary>Whether diagnostics are asked for.</summary>
    public bool IsOn(ParseResult parsed) => parsed.GetValue(_diagnostics);

    /// <summary>The preset; null for what each project says.</summary>
    public string? Preset(ParseResult parsed) => parsed.GetValue(_preset);

    /// <summary>Whether a finding is grave enough for the exit code 1.</summary>
    public bool Fails(ParseResult parsed, Finding finding) =>
        parsed.GetValue(_failOn) is var limit && limit != Never && finding.Severity >= Enum.Parse<Severity>(limit!, ignoreCase: true);

    /// <summary>Makes the option for the form of the result.</summary>
    public static Option<string> MakeOutput()
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = "The form of the result: text for people, json for programs; with --diagnostics also the other forms of reports.",
            DefaultValueFactory = _ => OutputOption.Text,
            HelpName = string.Join('|', ReportFormats.All.Select(format => format.Name)),
        };
        option.AcceptOnlyFromAmong([.. ReportFormats.All.Select(format => format.Name)]);
        return option;
    }
}
