using Containerize.Model;

namespace Containerize.Validation.Tests;

/// <summary>Runs offline validation over text.</summary>
internal static class Validate
{
    public static ValidationReport Files(params (string Path, string Text)[] files) =>
        OfflineValidator.Validate(new ValidationInput(files.Select(file => new TextFile(file.Path, file.Text)).ToEquatableList(), null), CancellationToken.None);

    public static IReadOnlyList<Finding> Yaml(string text) => Files(("set.yaml", text)).Findings;

    public static IReadOnlyList<Finding> Dockerfile(string text) => Files(("Dockerfile", text)).Findings;

    public static IReadOnlyList<Finding> Compose(string text) => Files(("compose.yaml", text)).Findings;

    /// <summary>The findings as <c>line:rule</c>, which tests compare.</summary>
    public static string[] Marks(IEnumerable<Finding> findings) => [.. findings.Select(finding => $"{finding.Location.Line}:{finding.Rule}")];

    /// <summary>The line, from 1, of the first text that contains a mark.</summary>
    public static int LineOf(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the text does not hold '{mark}'");
        return text.AsSpan(0, at).Count('\n') + 1;
    }
}
