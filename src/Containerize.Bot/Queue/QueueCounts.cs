namespace Containerize.Bot.Queue;

/// <summary>How many jobs there are.</summary>
/// <param name="Waiting">How many wait.</param>
/// <param name="Running">How many a worker holds.</param>
/// <param name="Dead">How many were put aside.</param>
internal sealed record QueueCounts(long Waiting, long Running, long Dead);
