using Containerize.Cli.Terminal;
using Containerize.Deployment.Images;

namespace Containerize.Cli.Deploying;

/// <summary>A line for each image that is done.</summary>
/// <param name="console">The tool's streams.</param>
/// <param name="count">How many images there are.</param>
internal sealed class BuildLines(ToolConsole console, int count) : IBuildProgress
{
    private readonly Lock _lock = new();
    private int _done;

    /// <inheritdoc/>
    public void Started(string image)
    {
    }

    /// <inheritdoc/>
    public void Step(string image, string step)
    {
    }

    /// <inheritdoc/>
    public void Finished(BuiltImage image)
    {
        lock (_lock)
        {
            var outcome = image.Outcome switch { BuildOutcome.Built => "built", BuildOutcome.Cached => "cached", _ => "failed" };
            console.Say($"[{++_done}/{count}] {outcome} {image.Image} in {Quantities.Seconds(image.Duration)} s");
        }
    }
}
