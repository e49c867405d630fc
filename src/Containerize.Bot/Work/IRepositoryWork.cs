namespace Containerize.Bot.Work;

/// <summary>Does what an event of a repository calls for. Doing it twice comes to the same as doing it once.</summary>
internal interface IRepositoryWork
{
    /// <summary>Does it.</summary>
    /// <param name="given">The event.</param>
    /// <param name="ct">Ends it; what was done until then is continued by the next try.</param>
    /// <returns>What came of it, as a sentence without a final stop that holds no secret.</returns>
    /// <exception cref="ContainerizeException">It cannot be done; with <see cref="ExitCode.Usage"/> or <see cref="ExitCode.Solution"/> it could not be done the next time either.</exception>
    Task<string> DoAsync(RepositoryEvent given, CancellationToken ct);
}
