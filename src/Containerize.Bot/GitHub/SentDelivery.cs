namespace Containerize.Bot.GitHub;

/// <summary>A webhook as GitHub remembers it.</summary>
/// <param name="Attempt">The number of the attempt.</param>
/// <param name="Id">The id of the delivery, the same for each attempt.</param>
/// <param name="Status">The status that it was answered with; 0 for no answer.</param>
/// <param name="At">When.</param>
internal sealed record SentDelivery(long Attempt, string Id, int Status, DateTimeOffset At)
{
    /// <summary>Whether it was taken in.</summary>
    public bool IsTaken => Status is >= 200 and < 300;
}
