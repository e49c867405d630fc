namespace Containerize.Model;

/// <summary>Rules about code that will fail in a container: start and stop (block 55xx).</summary>
public static class LifecycleRules
{
    private const string Layer = "code";

    /// <summary>Code of a hosted program ends the process.</summary>
    public static readonly Rule ExitsProcess = new("CTZ5501", "Code of a hosted program ends the process", Severity.Warning, Layer,
        "Requests and messages in flight are cut off, what would be flushed on disposal is lost, and the container is restarted.", "Throw, or call StopApplication of IHostApplicationLifetime.",
        "Containerize", []);

    /// <summary>A program kills itself.</summary>
    public static readonly Rule KillsItself = new("CTZ5502", "A program kills itself", Severity.Warning, Layer,
        "Nothing is finished or flushed, and the exit code 137 looks like a container that ran out of memory.", "Call StopApplication of IHostApplicationLifetime, or throw.",
        "Containerize", []);

    /// <summary>A background service does not heed its token.</summary>
    public static readonly Rule IgnoresStop = new("CTZ5503", "A background service does not heed its token", Severity.Warning, Layer,
        "When the container is stopped, the loop runs on until the grace period is over, and the process is killed in the middle of its work.", "Loop until the token is cancelled, and pass it on.",
        "Containerize", []);

    /// <summary>A hosted service waits without its token.</summary>
    public static readonly Rule WaitsWithoutToken = new("CTZ5504", "A hosted service waits without its token", Severity.Warning, Layer,
        "When the container is stopped, the wait goes on to its end; one that is longer than the grace period ends with a kill.", "Pass the token to the wait.",
        "Containerize", []);

    /// <summary>A hosted service blocks the start.</summary>
    public static readonly Rule BlocksStart = new("CTZ5505", "A hosted service blocks the start", Severity.Warning, Layer,
        "Hosted services start one after the other, and the server listens last: until then every probe is refused, and a start-up probe gives up.", "Await, or do the work in ExecuteAsync of a BackgroundService.",
        "Containerize", []);

    /// <summary>A consumer is not shut down with the container.</summary>
    public static readonly Rule ConsumerCutOff = new("CTZ5506", "A consumer is not shut down with the container", Severity.Warning, Layer,
        "A message that is being handled when the container stops is lost or handled twice, and the broker waits for a member of the group that is gone.", "Acknowledge after the work, and close the consumer when the host stops.",
        "Containerize", []);

    /// <summary>A program waits for a key to stay alive.</summary>
    public static readonly Rule WaitsForKey = new("CTZ5507", "A program waits for a key to stay alive", Severity.Warning, Layer,
        "A container has no terminal: ReadLine returns at once and the program ends, ReadKey throws.", "Run a host, which waits for SIGTERM.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        ExitsProcess,
        KillsItself,
        IgnoresStop,
        WaitsWithoutToken,
        BlocksStart,
        ConsumerCutOff,
        WaitsForKey,
    ];
}
