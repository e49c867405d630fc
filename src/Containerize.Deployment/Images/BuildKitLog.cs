using System.Globalization;
using System.Text.RegularExpressions;

namespace Containerize.Deployment.Images;

/// <summary>Reads the plain output of BuildKit, in which the lines of several steps are mixed.</summary>
/// <param name="dockerfile">The Dockerfile.</param>
internal sealed partial class BuildKitLog(DockerfilePlace dockerfile) : IBuildLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, BuildVertex> _vertices = new(StringComparer.Ordinal);
    private readonly LastLines _all = new();
    private string _previous = "";
    private string _error = "";
    private int _line;

    /// <inheritdoc/>
    public bool IsCached
    {
        get
        {
            lock (_lock) return _vertices.Values.Where(v => v.IsStep).All(v => v.IsCached);
        }
    }

    /// <inheritdoc/>
    public string? Add(string line)
    {
        lock (_lock)
        {
            var before = _previous;
            _previous = line;
            _all.Add(line);
            if (Vertex().Match(line) is { Success: true } match) return Add(match.Groups["id"].Value, match.Groups["text"].Value);
            if (line.StartsWith("-----", StringComparison.Ordinal) && Excerpt().Match(before) is { Success: true } place) _line = int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture);
            if (Solve().Match(line) is { Success: true } error) _error = error.Groups["text"].Value;
            if (_line == 0 && ParseError().Match(line) is { Success: true } parse) _line = int.Parse(parse.Groups["line"].Value, CultureInfo.InvariantCulture);
            return null;
        }
    }

    /// <inheritdoc/>
    public Failure Failure(string image)
    {
        lock (_lock)
        {
            var failed = _vertices.Values.LastOrDefault(v => v.Error.Length > 0);
            var line = _line > 0 ? _line : failed is null ? 0 : dockerfile.LineOf(failed.Stage, failed.Number);
            var error = failed?.Error is { Length: > 0 } own ? own : _error;
            return BuildFailure.Of(image, dockerfile, line, error, failed is { Output.Count: > 0 } ? failed.Output : _all.Texts);
        }
    }

    private string? Add(string id, string text)
    {
        if (!_vertices.TryGetValue(id, out var vertex)) _vertices[id] = vertex = new BuildVertex();
        switch (text)
        {
            case ['[', ..]:
                return vertex.Begin(text) ? text : null;
            case "CACHED":
                vertex.IsCached = true;
                break;
            case var _ when text.StartsWith("ERROR: ", StringComparison.Ordinal):
                vertex.Error = text["ERROR: ".Length..];
                break;
            case var _ when Timed().Match(text) is { Success: true } output:
                vertex.Add(output.Groups["text"].Value);
                break;
        }

        return null;
    }

    [GeneratedRegex(@"^#(?<id>\d+) (?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Vertex();

    [GeneratedRegex(@"^\d+\.\d+ (?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Timed();

    [GeneratedRegex(@"^\S.*:(?<line>\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Excerpt();

    [GeneratedRegex(@"^(?:ERROR: )?(?:failed to (?:solve|build): )+(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Solve();

    [GeneratedRegex(@"parse error(?: on)? line (?<line>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex ParseError();
}
