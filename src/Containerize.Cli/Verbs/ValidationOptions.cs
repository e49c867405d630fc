using System.CommandLine;
using Containerize.Cli.Output.Reports;
using Containerize.Model;
using Containerize.Validation.Ignores;
using Containerize.Validation.Schemas;

namespace Containerize.Cli.Verbs;

/// <summary>What <c>validate</c> can be told besides its paths and the cluster.</summary>
internal sealed class ValidationOptions
{
    private const string Never = "never";

    private static readonly string[] Tools = [.. PeerTool.All.Select(tool => tool.Name), HonouredTools.All];

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The exit code is 1 when a finding is at least this grave.",
        DefaultValueFactory = _ => "warning",
        HelpName = "error|warning|info|never",
    };

    private readonly Option<bool> _exitZero = new("--exit-zero") { Description = "The exit code is 0 whatever is found; the same as --fail-on never." };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The form of the result.",
        DefaultValueFactory = _ => "text",
        HelpName = string.Join('|', ReportFormats.All.Select(format => format.Name)),
    };

    private readonly Option<string[]> _report = new("--report")
    {
        Description = "Also writes the result to a file, in one of the forms of --output; several times for several files.",
        HelpName = "FORM=FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _baseline = new("--baseline") { Description = "Leaves out the findings that this file holds.", HelpName = "FILE" };

    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Description = "Writes the findings of this run to the baseline." };

    private readonly Option<bool> _fix = new("--fix") { Description = "Corrects in the files what is mechanical to correct." };

    private readonly Option<bool> _strict = new("--strict-coverage") { Description = "What was not checked is a finding." };

    private readonly Option<string[]> _honour = new("--honour")
    {
        Description = "Another tool whose exemptions in the files hold for the same rules of this one; several times for several tools.",
        HelpName = string.Join('|', Tools),
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _previous = new("--previous")
    {
        Description = "A folder with the manifests as they were before: what cannot change once it is created is compared with them, and not with what was generated last.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _version = new("--kubernetes-version") { Description = "The version of Kubernetes to check against: 1.32 to 1.36, and others where --schema-location has their schemas.", HelpName = "VERSION" };

    private readonly Option<string[]> _locations = new("--schema-location")
    {
        Description = "A folder or address with JSON schemas, or a template of one as kubeconform takes it; several times for several places.",
        HelpName = "PLACE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        _failOn.AcceptOnlyFromAmong("error", "warning", "info", Never);
        _output.AcceptOnlyFromAmong([.. ReportFormats.All.Select(format => format.Name)]);
        _honour.AcceptOnlyFromAmong(Tools);
        foreach (var option in new Option[] { _fix, _failOn, _exitZero, _output, _report, _baseline, _updateBaseline, _honour, _previous, _strict, _version, _locations })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_exitZero) && result.GetResult(_failOn) is { Implicit: false })
                result.AddError("--exit-zero and --fail-on exclude each other.");
            if (result.GetValue(_updateBaseline) && result.GetValue(_baseline) is null)
                result.AddError("--update-baseline needs to know the file: add --baseline FILE.");
            foreach (var report in result.GetValue(_report) ?? [])
            {
                if (report.Split('=', 2) is not [var name, { Length: > 0 }] || ReportFormats.Find(name) is null)
                    result.AddError($"--report {report}: write FORM=FILE, where the form is one of {string.Join(", ", ReportFormats.All.Select(format => format.Name))}.");
            }

            if (result.GetValue(_version) is { } version && !IsVersion(version))
                result.AddError($"--kubernetes-version {version}: write a version such as 1.33.");
        });
    }

    /// <summary>Whether files are corrected.</summary>
    public bool Fix(ParseResult parsed) => parsed.GetValue(_fix);

    /// <summary>Whether what was not checked is a finding.</summary>
    public bool StrictCoverage(ParseResult parsed) => parsed.GetValue(_strict);

    /// <summary>The baseline's path; null where there is none.</summary>
    public string? Baseline(ParseResult parsed) => parsed.GetValue(_baseline);

    /// <summary>Whether the baseline is written.</summary>
    public bool UpdateBaseline(ParseResult parsed) => parsed.GetValue(_updateBaseline);

    /// <summary>The other tools that the command line names, whose exemptions hold.</summary>
    public IEnumerable<string> Honoured(ParseResult parsed) => parsed.GetValue(_honour) ?? [];

    /// <summary>The folder with the manifests as they were before; null for what was generated last.</summary>
    public string? Previous(ParseResult parsed) => parsed.GetValue(_previous);

    /// <summary>The form of the result on standard output.</summary>
    public IReportFormat Output(ParseResult parsed) => ReportFormats.Find(parsed.GetValue(_output)!)!;

    /// <summary>The files that the result is written to as well, with the form of each.</summary>
    public IEnumerable<(IReportFormat Format, string File)> Reports(ParseResult parsed) =>
        (parsed.GetValue(_report) ?? []).Select(report => report.Split('=', 2)).Select(parts => (ReportFormats.Find(parts[0])!, parts[1]));

    /// <summary>Whether a finding is grave enough for the exit code 1.</summary>
    public bool Fails(ParseResult parsed, Finding finding) =>
        !parsed.GetValue(_exitZero) && parsed.GetValue(_failOn) is var limit && limit != Never && finding.Severity >= Enum.Parse<Severity>(limit!, ignoreCase: true);

    /// <summary>The version of Kubernetes that was asked for; null for the newest that is known.</summary>
    public string? KubernetesVersion(ParseResult parsed) => parsed.GetValue(_version)?.TrimStart('v');

    /// <summary>The schemas that are used besides those of the tool; null for those alone.</summary>
    public SchemaRequest? Schemas(ParseResult parsed)
    {
        var version = KubernetesVersion(parsed);
        var places = (parsed.GetValue(_locations) ?? []).Select(place => new SchemaLocation(place, version ?? SchemaVersion.Embedded)).ToList();
        if (version is null && places.Count == 0)
            return null;
        return new SchemaRequest(version, places.Count == 0 ? null : (apiVersion, kind) => places.Select(place => place.Find(apiVersion, kind)).FirstOrDefault(text => text is not null));
    }

    private static bool IsVersion(string text) => text is "master" || (System.Version.TryParse(text.TrimStart('v'), out var version) && version.Major == 1);
}
