using Containerize.Bot.Work;

namespace Containerize.Bot.Queue;

/// <summary>A job that a worker holds.</summary>
/// <param name="Id">Its number in the queue.</param>
/// <param name="Lease">What shows that this worker holds it, and no later one.</param>
/// <param name="Attempt">Which try this is, from 1.</param>
/// <param name="Event">What to do.</param>
internal sealed record Job(long Id, string Lease, int Attempt, RepositoryEvent Event);
