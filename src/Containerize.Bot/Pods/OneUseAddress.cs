namespace Containerize.Bot.Pods;

/// <summary>An address for one request.</summary>
/// <param name="method">The method of the request.</param>
/// <param name="end">Until when it is there.</param>
/// <param name="answer">Answers the request.</param>
internal sealed class OneUseAddress(string method, DateTimeOffset end, Func<HttpContext, Task> answer)
{
    private int _used;

    /// <summary>The method of the request.</summary>
    public string Method => method;

    /// <summary>Answers the request.</summary>
    public Func<HttpContext, Task> Answer => answer;

    /// <summary>Uses it up.</summary>
    /// <param name="now">The time.</param>
    /// <returns>Whether this is the one use, in time.</returns>
    public bool Use(DateTimeOffset now) => Interlocked.Exchange(ref _used, 1) == 0 && now < end;
}
