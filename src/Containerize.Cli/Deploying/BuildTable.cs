using System.Collections.Concurrent;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Images;
using Spectre.Console;

namespace Containerize.Cli.Deploying;

/// <summary>A live row for each image that is being built, with the step that it is at.</summary>
/// <param name="live">The rows.</param>
internal sealed class BuildTable(ProgressContext live) : IBuildProgress
{
    private const int LongestStep = 60;

    private readonly ConcurrentDictionary<string, ProgressTask> _rows = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Started(string image) => _rows[image] = live.AddTask(Text(image, ""));

    /// <inheritdoc/>
    public void Step(string image, string step) => _rows[image].Description = Text(image, step.Length > LongestStep ? step[..LongestStep] + "..." : step);

    /// <inheritdoc/>
    public void Finished(BuiltImage image)
    {
        var row = _rows[image.Image];
        row.Description = Text(image.Image, image.Outcome switch { BuildOutcome.Built => "built", BuildOutcome.Cached => "cached", _ => "failed" });
        row.StopTask();
    }

    private static string Text(string image, string step) => Markup.Escape(Printable.Line($"{image}  {step}"));
}
