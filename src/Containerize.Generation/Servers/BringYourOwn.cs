namespace Containerize.Generation.Servers;

/// <summary>Why there is no server of a type for development, where people would expect one.</summary>
internal static class BringYourOwn
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        [ServerTypes.AwsDynamoDb] = "its client finds it by the account and region of AWS",
        [ServerTypes.AwsS3] = "its client finds it by the account and region of AWS",
        [ServerTypes.AwsSqs] = "its client finds it by the account and region of AWS",
        [ServerTypes.AzureEventHubs] = "its emulator needs storage and a list of hubs of its own",
        [ServerTypes.AzureServiceBus] = "its emulator needs a SQL Server and a list of queues of its own",
        [ServerTypes.CosmosDb] = "its emulator has a certificate that clients do not trust",
        [ServerTypes.Couchbase] = "its cluster is set up by hand before a client can use it",
    };

    /// <summary>The reason, as the end of a sentence that begins with the server; empty where nothing has to be said.</summary>
    public static string Reason(string type) => Reasons.TryGetValue(type, out var reason) ? ": " + reason : "";
}
