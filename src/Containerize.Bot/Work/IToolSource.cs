using Containerize.PullRequests.Analysis;

namespace Containerize.Bot.Work;

/// <summary>Gives the analysis for what is worked on: on this machine or elsewhere.</summary>
internal interface IToolSource
{
    /// <summary>Sees that there is one, when the server starts.</summary>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">There is none, and why; nothing is analysed then.</exception>
    Task CheckAsync(CancellationToken ct);

    /// <summary>Gets it.</summary>
    /// <param name="given">What is worked on.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">There is none (<see cref="ExitCode.Unavailable"/>).</exception>
    Task<IAnalysisTool> GetAsync(RepositoryEvent given, CancellationToken ct);
}
