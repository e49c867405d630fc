using Containerize.Model;

namespace Containerize.Inference.Packages;

/// <summary>A client package that is of use only with a server of one type.</summary>
/// <param name="Package">The package id.</param>
/// <param name="Type">One of <see cref="ServerTypes"/>.</param>
/// <param name="Kind">What the server is used as.</param>
internal sealed record PackageServer(string Package, string Type, ConnectionKind Kind)
{
    /// <summary>The packages that are known, from the package pages of their projects.</summary>
    public static IReadOnlyList<PackageServer> All { get; } =
    [
        new("StackExchange.Redis", ServerTypes.Redis, ConnectionKind.Cache),
        new("Microsoft.Extensions.Caching.StackExchangeRedis", ServerTypes.Redis, ConnectionKind.Cache),
        new("Npgsql", ServerTypes.Postgres, ConnectionKind.Database),
        new("Npgsql.FSharp", ServerTypes.Postgres, ConnectionKind.Database),
        new("Npgsql.EntityFrameworkCore.PostgreSQL", ServerTypes.Postgres, ConnectionKind.Database),
        new("Marten", ServerTypes.Postgres, ConnectionKind.Database),
        new("Microsoft.Data.SqlClient", ServerTypes.SqlServer, ConnectionKind.Database),
        new("System.Data.SqlClient", ServerTypes.SqlServer, ConnectionKind.Database),
        new("Microsoft.EntityFrameworkCore.SqlServer", ServerTypes.SqlServer, ConnectionKind.Database),
        new("MySqlConnector", ServerTypes.MySql, ConnectionKind.Database),
        new("MySql.Data", ServerTypes.MySql, ConnectionKind.Database),
        new("Pomelo.EntityFrameworkCore.MySql", ServerTypes.MySql, ConnectionKind.Database),
        new("Oracle.ManagedDataAccess.Core", ServerTypes.Oracle, ConnectionKind.Database),
        new("MongoDB.Driver", ServerTypes.MongoDb, ConnectionKind.Database),
        new("EventStore.Client.Grpc.Streams", ServerTypes.EventStoreDb, ConnectionKind.Database),
        new("RabbitMQ.Client", ServerTypes.RabbitMq, ConnectionKind.Broker),
        new("MassTransit.RabbitMQ", ServerTypes.RabbitMq, ConnectionKind.Broker),
        new("EasyNetQ", ServerTypes.RabbitMq, ConnectionKind.Broker),
        new("Confluent.Kafka", ServerTypes.Kafka, ConnectionKind.Broker),
        new("NATS.Client", ServerTypes.Nats, ConnectionKind.Broker),
        new("NATS.Net", ServerTypes.Nats, ConnectionKind.Broker),
        new("Azure.Messaging.ServiceBus", ServerTypes.AzureServiceBus, ConnectionKind.Broker),
        new("Azure.Storage.Blobs", ServerTypes.AzureStorage, ConnectionKind.Storage),
        new("NEST", ServerTypes.Elasticsearch, ConnectionKind.Search),
        new("Elastic.Clients.Elasticsearch", ServerTypes.Elasticsearch, ConnectionKind.Search),
        new("MailKit", ServerTypes.Smtp, ConnectionKind.Mail),
    ];
}
