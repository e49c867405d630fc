namespace Containerize.Cli.Output.Reports;

/// <summary>Every form of a report.</summary>
internal static class ReportFormats
{
    /// <summary>The forms, in the order of the help text.</summary>
    public static IReadOnlyList<IReportFormat> All { get; } =
    [
        new TextReport(), new JsonReport(), new SarifReport(), new JunitReport(), new GithubReport(), new AzureReport(), new MarkdownReport(),
    ];

    /// <summary>The form of a name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    public static IReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
