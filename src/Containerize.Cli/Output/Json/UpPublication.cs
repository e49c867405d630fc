using Containerize.Deployment.Compose;
using Containerize.Deployment.Engines;

namespace Containerize.Cli.Output.Json;

/// <summary>Turns what came up into its published form.</summary>
internal static class UpPublication
{
    /// <summary>The published form.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="report">What came up.</param>
    /// <param name="folder">The absolute path of the folder that places are relative to.</param>
    public static UpDocument Document(ContainerEngine engine, UpReport report, string folder) => new(
        UpDocument.Version,
        engine.Name,
        report.Project,
        [.. report.Services.Select(state => new StartedServiceDocument(state.Service.Name, state.Word, [.. state.Addresses]))],
        BuildPublication.Failures(report.Failures, folder));
}
