using Containerize.Model;

namespace Containerize.Inference.Packages;

/// <summary>Tells by key and value whether a setting is the address of a type of server.</summary>
internal static class AddressShape
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        [ServerTypes.Redis] = ["redis"],
        [ServerTypes.Postgres] = ["postgres", "postgresql", "npgsql"],
        [ServerTypes.SqlServer] = ["sqlserver", "mssql"],
        [ServerTypes.MySql] = ["mysql", "mariadb"],
        [ServerTypes.Oracle] = ["oracle"],
        [ServerTypes.MongoDb] = ["mongo"],
        [ServerTypes.EventStoreDb] = ["eventstore"],
        [ServerTypes.RabbitMq] = ["rabbit", "amqp"],
        [ServerTypes.Kafka] = ["kafka"],
        [ServerTypes.Nats] = ["nats"],
        [ServerTypes.AzureServiceBus] = ["servicebus"],
        [ServerTypes.AzureStorage] = ["storage", "blob"],
        [ServerTypes.Elasticsearch] = ["elastic"],
        [ServerTypes.Smtp] = ["smtp", "mail"],
    };

    private static readonly Dictionary<string, string[]> Schemes = new(StringComparer.Ordinal)
    {
        [ServerTypes.Redis] = ["redis://", "rediss://"],
        [ServerTypes.Postgres] = ["postgres://", "postgresql://"],
        [ServerTypes.MySql] = ["mysql://"],
        [ServerTypes.MongoDb] = ["mongodb://", "mongodb+srv://"],
        [ServerTypes.EventStoreDb] = ["esdb://", "esdb+discover://"],
        [ServerTypes.RabbitMq] = ["amqp://", "amqps://", "rabbitmq://"],
        [ServerTypes.Nats] = ["nats://"],
        [ServerTypes.AzureServiceBus] = ["Endpoint=sb://"],
        [ServerTypes.AzureStorage] = ["DefaultEndpointsProtocol=", "UseDevelopmentStorage="],
    };

    private static readonly string[] AddressNames = ["connectionstring", "connection", "url", "uri", "address", "endpoint", "endpoints", "bootstrapservers", "brokers"];

    /// <summary>Whether a setting is an address of the type in one piece.</summary>
    /// <param name="type">One of <see cref="ServerTypes"/>.</param>
    /// <param name="key">The key with <c>:</c> between sections.</param>
    /// <param name="value">The value.</param>
    /// <param name="onlyDatabase">Whether no other relational database is possible, so that any connection string is this one's.</param>
    public static bool IsAddress(string type, string key, string value, bool onlyDatabase)
    {
        if (Schemes.GetValueOrDefault(type)?.Any(s => value.StartsWith(s, StringComparison.OrdinalIgnoreCase)) == true)
        {
            return true;
        }

        var isConnectionString = key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase);
        var last = key[(key.LastIndexOf(':') + 1)..].ToLowerInvariant();
        return (isConnectionString && (Names(type, last) || (onlyDatabase && IsDatabase(value))))
            || (Names(type, key) && (AddressNames.Contains(last) || Names(type, last)) && !key.EndsWith(":" + last + "name", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The part of an address that a setting in a section of the server's name is; null when it is none.</summary>
    /// <param name="type">One of <see cref="ServerTypes"/>.</param>
    /// <param name="key">The key with <c>:</c> between sections.</param>
    public static string? PartOf(string type, string key)
    {
        var colon = key.LastIndexOf(':');
        return colon <= 0 || !Names(type, key[..colon]) ? null : key[(colon + 1)..].ToLowerInvariant() switch
        {
            "host" or "hostname" or "server" => "host",
            "port" => "port",
            "username" or "user" => "username",
            "password" or "pwd" => "password",
            _ => null,
        };
    }

    private static bool Names(string type, string key)
    {
        var plain = key.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return Words.GetValueOrDefault(type)?.Any(w => plain.Contains(w, StringComparison.OrdinalIgnoreCase)) == true;
    }

    private static bool IsDatabase(string value) =>
        value.Contains('=', StringComparison.Ordinal) && (value.Contains("Host=", StringComparison.OrdinalIgnoreCase) || value.Contains("Server=", StringComparison.OrdinalIgnoreCase) || value.Contains("Data Source=", StringComparison.OrdinalIgnoreCase));
}
