using Containerize.Bot.Work;

namespace Containerize.Bot.Queue;

/// <summary>A job that failed too often and was put aside.</summary>
/// <param name="Id">Its number in the queue.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Died">When it was put aside.</param>
/// <param name="Error">What went wrong the last time.</param>
/// <param name="Event">What was to be done.</param>
internal sealed record DeadJob(long Id, int Attempts, DateTimeOffset Died, string Error, RepositoryEvent Event);
