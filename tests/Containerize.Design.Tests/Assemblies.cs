using System.Reflection;

namespace Containerize.Design.Tests;

/// <summary>The product's assemblies.</summary>
internal static class Assemblies
{
    public static IReadOnlyList<Assembly> All { get; } =
    [
        typeof(Model.ExitCode).Assembly,
        typeof(Detection.Detector).Assembly,
        typeof(Analyzers.CodeAnalyzer).Assembly,
        typeof(Workspace.SolutionReader).Assembly,
        typeof(Inference.ApplicationInference).Assembly,
        Assembly.Load("Containerize.Generation"),
        typeof(Validation.OfflineValidator).Assembly,
        Assembly.Load("Containerize.Deployment"),
        typeof(PullRequests.ProposalRun).Assembly,
        typeof(Cli.Tool).Assembly,
        Assembly.Load("Containerize.Bot"),
    ];
}
