using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>Microsoft SQL Server: EF Core, SqlClient, Hangfire, Wolverine, DbUp, distributed cache and health checks.</summary>
public sealed class SqlServerDetector() : ServerClientDetector(
    "sqlserver",
    ServerTypes.SqlServer,
    ConnectionKind.Database,
    ClientCall.Method("UseSqlServer", "EF Core") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Method("UseAzureSql", "EF Core"),
    ClientCall.Method("AddSqlServer", "EF Core or health check"),
    ClientCall.Aspire("AddSqlServerDbContext"),
    ClientCall.Aspire("AddSqlServerClient"),
    ClientCall.Creation("SqlConnection", "SqlClient"),
    ClientCall.Creation("SqlConnectionStringBuilder", "SqlClient"),
    ClientCall.Method("UseSqlServerStorage", "Hangfire"),
    ClientCall.Method("PersistMessagesWithSqlServer", "Wolverine"),
    ClientCall.Creation("SqlServerStorage", "Hangfire"),
    ClientCall.Method("StoreInSqlServer", "Rebus"),
    ClientCall.Method("UseSqlServerAsOneWayClient", "Rebus") with { Kind = ConnectionKind.Broker, AddressMembers = ["ConnectionString"] },
    ClientCall.Creation("SqlServerTransport", "NServiceBus") with { Kind = ConnectionKind.Broker },
    ClientCall.Method("UseTransport", "NServiceBus") with { Address = -1, TypeArgument = "SqlServerTransport", Kind = ConnectionKind.Broker },
    ClientCall.Method("UsingSqlServer", "MassTransit") with { Address = -1, Kind = ConnectionKind.Broker },
    ClientCall.Method("SqlDatabase", "DbUp") with { Namespaces = ["DbUp"] },
    ClientCall.Method("AddDistributedSqlServerCache", "distributed cache") with { Address = -1, AddressMembers = ["ConnectionString"] });
