using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>PostgreSQL: EF Core, Npgsql, Marten, Hangfire, Wolverine, DbUp and health checks.</summary>
public sealed class PostgresDetector() : ServerClientDetector(
    "postgres",
    ServerTypes.Postgres,
    ConnectionKind.Database,
    ClientCall.Method("UseNpgsql", "EF Core"),
    ClientCall.Method("AddNpgsql", "EF Core"),
    ClientCall.Aspire("AddNpgsqlDbContext"),
    ClientCall.Aspire("AddAzureNpgsqlDbContext"),
    ClientCall.Method("AddNpgsqlDataSource", "Npgsql") with { AddressMayBeName = true },
    ClientCall.Method("AddNpgsqlSlimDataSource", "Npgsql"),
    ClientCall.Creation("NpgsqlConnection", "Npgsql"),
    ClientCall.Creation("NpgsqlDataSourceBuilder", "Npgsql"),
    ClientCall.Creation("NpgsqlSlimDataSourceBuilder", "Npgsql"),
    ClientCall.Creation("NpgsqlConnectionStringBuilder", "Npgsql"),
    ClientCall.Method("Create", "Npgsql") with { Receiver = "NpgsqlDataSource" },
    ClientCall.Method("Connection", "Marten") with { Namespaces = ["Marten"] },
    ClientCall.Method("For", "Marten") with { Receiver = "DocumentStore" },
    ClientCall.Method("UsePostgreSqlStorage", "Hangfire") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Method("UseNpgsqlConnection", "Hangfire"),
    ClientCall.Method("UsePostgres", "Quartz") with { AddressMembers = ["ConnectionString"], Namespaces = ["Quartz"] },
    ClientCall.Method("PersistMessagesWithPostgresql", "Wolverine"),
    ClientCall.Method("StoreInPostgres", "Rebus"),
    ClientCall.Method("UsingPostgres", "MassTransit") with { Address = -1, Kind = ConnectionKind.Broker },
    ClientCall.Method("UsePostgreSql", "CAP") with { AddressMembers = ["ConnectionString"], Namespaces = ["DotNetCore.CAP"] },
    ClientCall.Method("PostgresqlDatabase", "DbUp"),
    ClientCall.Method("AddMarten", "Marten"),
    ClientCall.Method("AddPostgres", "FluentMigrator") with { Address = -1, Namespaces = ["FluentMigrator"] },
    ClientCall.Method("AddNpgSql", "health check"));
