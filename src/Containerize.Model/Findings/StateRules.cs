namespace Containerize.Model;

/// <summary>Rules about code that will fail in a container: what a process keeps (block 54xx).</summary>
public static class StateRules
{
    private const string Layer = "code";

    /// <summary>A file is written beside the program.</summary>
    public static readonly Rule WritesToImage = new("CTZ5401", "A file is written beside the program", Severity.Warning, Layer,
        "What is written to the image's own folders is lost with the container, differs between replicas, and fails where the file system is read-only or the user is not root.", "Write to a folder from configuration that a volume is mounted at, to object storage, or to the folder for temporary files.",
        "Containerize", []);

    /// <summary>Sessions or shared entries are kept in one process's memory.</summary>
    public static readonly Rule SessionInMemory = new("CTZ5402", "Sessions or shared entries are kept in one process's memory", Severity.Info, Layer,
        "They are lost with every restart, and each replica has its own: a signed-in user's basket is there on every second request.", "Use a cache on a server, for example AddStackExchangeRedisCache.",
        "Containerize", []);

    /// <summary>A service keeps its data in SQLite.</summary>
    public static readonly Rule SqliteInService = new("CTZ5403", "A service keeps its data in SQLite", Severity.Info, Layer,
        "The file lies in the container and goes with it; on a volume only one pod may write to it, so the service cannot have replicas.", "Use a database server, or run one replica with a volume.",
        "Containerize", []);

    /// <summary>Code that serves requests changes static state.</summary>
    public static readonly Rule StaticState = new("CTZ5404", "Code that serves requests changes static state", Severity.Info, Layer,
        "Each replica has its own copy and a restart forgets it, so answers depend on which container is asked.", "Keep it in a database or a distributed cache; what may be lost belongs into a service with a name.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        WritesToImage,
        SessionInMemory,
        SqliteInService,
        StaticState,
    ];
}
