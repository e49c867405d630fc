namespace Containerize.Generation.Planning;

/// <summary>The queue whose length decides how many pods of a service run.</summary>
/// <param name="Name">The queue or topic; of Azure Service Bus with a subscription behind a slash, where it is one's.</param>
/// <param name="Server">The name of its broker.</param>
/// <param name="Type">The type of its broker.</param>
internal sealed record PlannedQueue(string Name, string Server, string Type)
{
    /// <summary>The consumer group; empty where there is none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The variable whose Secret holds the broker's address as a whole; empty where the manifests compose it.</summary>
    public string AddressKey { get; init; } = "";

    /// <summary>How many messages are the work of one pod.</summary>
    public int Messages { get; init; }
}
