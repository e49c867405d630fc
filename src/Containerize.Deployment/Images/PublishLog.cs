using System.Globalization;
using System.Text.RegularExpressions;

namespace Containerize.Deployment.Images;

/// <summary>Reads the output of <c>dotnet publish</c>, which builds an image without a Dockerfile.</summary>
/// <param name="project">The project file, as it is shown.</param>
/// <param name="folder">The absolute path of the folder that shown paths are relative to.</param>
internal sealed partial class PublishLog(string project, string folder) : IBuildLog
{
    private readonly Lock _lock = new();
    private readonly LastLines _output = new();
    private Match? _first;

    /// <inheritdoc/>
    public bool IsCached => false;

    /// <inheritdoc/>
    public string? Add(string line)
    {
        lock (_lock)
        {
            _output.Add(line);
            if (_first is null && Error().Match(line) is { Success: true } error) _first = error;
            return line.Contains(" -> ", StringComparison.Ordinal) ? line.Trim() : null;
        }
    }

    /// <inheritdoc/>
    public Failure Failure(string image)
    {
        lock (_lock)
        {
            var place = _first is { } first ? Place(first) : new SourceLocation(project);
            var why = _first?.Groups["text"].Value is { Length: > 0 } text ? $"{_first.Groups["code"].Value}: {text}" : "dotnet publish failed";
            return Deployment.Failure.Of(DeploymentRules.ImageNotBuilt, place, image, $"{image} cannot be built: {why.Trim().TrimEnd('.')}", evidence: BuildFailure.Shown(_output.Texts));
        }
    }

    private SourceLocation Place(Match error)
    {
        var file = error.Groups["file"].Value.Trim();
        var shown = Path.IsPathRooted(file) && Path.GetRelativePath(folder, file) is var relative && !relative.StartsWith("..", StringComparison.Ordinal) ? relative.Replace('\\', '/') : project;
        return new SourceLocation(shown, Number(error.Groups["line"].Value), Number(error.Groups["column"].Value));
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^\s*(?<file>[^(:]+?)(?:\((?<line>\d+)(?:,(?<column>\d+))?[^)]*\))?\s*: error (?<code>[A-Z]+\d+): (?<text>.*?)(?: \[[^\]]*\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
