using System.Globalization;
using System.Text.RegularExpressions;

namespace Containerize.Deployment.Images;

/// <summary>One step of a build as BuildKit names it.</summary>
internal sealed partial class BuildVertex
{
    private readonly LastLines _output = new();

    /// <summary>The stage's name; empty for a step of BuildKit's own.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>The step's number in its stage, from 1; 0 for a step of BuildKit's own.</summary>
    public int Number { get; private set; }

    /// <summary>Whether its result was there from an earlier build.</summary>
    public bool IsCached { get; set; }

    /// <summary>Why it failed; empty while it did not.</summary>
    public string Error { get; set; } = "";

    /// <summary>Whether it runs an instruction, and not just takes a base image.</summary>
    public bool IsStep { get; private set; }

    /// <summary>The last lines that it wrote.</summary>
    public IReadOnlyList<string> Output => _output.Texts;

    /// <summary>Takes the step's title.</summary>
    /// <param name="title">The title, for example <c>[build 4/6] RUN make</c>; compose puts the service's name before the stage.</param>
    /// <returns>Whether it was not known before.</returns>
    public bool Begin(string title)
    {
        if (Title().Match(title) is not { Success: true } match || Number > 0) return false;
        Stage = match.Groups["stage"].Value;
        Number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        IsStep = !match.Groups["text"].Value.StartsWith("FROM ", StringComparison.OrdinalIgnoreCase);
        return true;
    }

    /// <summary>Takes a line that it wrote.</summary>
    /// <param name="line">The line.</param>
    public void Add(string line) => _output.Add(line);

    [GeneratedRegex(@"^\[(?:\S+ )*?(?:(?<stage>[^\s\]]+) )?\s*(?<number>\d+)/\d+\] (?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
