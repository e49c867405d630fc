using Containerize.Model;

namespace Containerize.Detection.Hosting;

/// <summary>Code that stops its own host when its work is done: <c>IHostApplicationLifetime.StopApplication</c>, or a host that is built and never run.</summary>
public sealed class HostStopDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "host-stop";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ["StopApplication"];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("StopApplication").Where(c => !file.IsOwn(c)))
        {
            facts.Add(call, "stops its own host", (evidence, scope) => new HostStopFact(evidence, scope));
        }
    }
}
