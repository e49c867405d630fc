using System.Text.RegularExpressions;

namespace Containerize.Deployment.Images;

/// <summary>Reads the output of <c>podman build</c>.</summary>
/// <param name="dockerfile">The Dockerfile.</param>
internal sealed partial class PodmanLog(DockerfilePlace dockerfile) : IBuildLog
{
    private readonly Lock _lock = new();
    private readonly LastLines _output = new();
    private string _step = "";
    private string _error = "";
    private int _steps;
    private int _cached;

    /// <inheritdoc/>
    public bool IsCached
    {
        get
        {
            lock (_lock) return _steps > 0 && _cached >= _steps;
        }
    }

    /// <inheritdoc/>
    public string? Add(string line)
    {
        lock (_lock)
        {
            if (Step().Match(line) is { Success: true } step)
            {
                _step = step.Groups["text"].Value;
                if (_step is not ['F', 'R', 'O', 'M', ' ', ..]) _steps++;
                return line;
            }

            if (line.StartsWith("--> Using cache", StringComparison.Ordinal)) _cached++;
            else if (Error().Match(line) is { Success: true } error) (_error, _step) = (error.Groups["text"].Value, error.Groups["step"] is { Success: true, Value: var own } ? own : _step);
            else _output.Add(line);
            return null;
        }
    }

    /// <inheritdoc/>
    public Failure Failure(string image)
    {
        lock (_lock) return BuildFailure.Of(image, dockerfile, _step.Length > 0 ? dockerfile.LineOf(_step) : 0, _error, _output.Texts);
    }

    [GeneratedRegex(@"^(?:\[\d+/\d+\] )?STEP \d+(?:/\d+)?: (?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"^Error: (?:building at STEP ""(?<step>.*)"": )?(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
