namespace Containerize.Bot.Work;

/// <summary>Whether repositories can be analysed, as far as is known.</summary>
internal sealed class ExecutorState
{
    private volatile string _obstacle = "";

    /// <summary>Why none can; empty while they can. It holds no secret.</summary>
    public string Obstacle => _obstacle;

    /// <summary>Says how it is.</summary>
    /// <param name="obstacle">Why none can; empty where they can.</param>
    public void Set(string obstacle) => _obstacle = obstacle;
}
