namespace Containerize.Bot.Queue;

/// <summary>Where a job is in its life, as the queue has it. What is done is no longer there.</summary>
internal enum JobState
{
    /// <summary>It waits for its time and its turn.</summary>
    Waiting = 0,

    /// <summary>A worker holds it.</summary>
    Leased = 1,

    /// <summary>It failed too often and was put aside.</summary>
    Dead = 2,
}
