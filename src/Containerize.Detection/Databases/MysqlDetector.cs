using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>MySQL and MariaDB: EF Core, ADO.NET, Hangfire, Quartz, CAP, Wolverine, DbUp and health checks.</summary>
public sealed class MysqlDetector() : ServerClientDetector(
    "mysql",
    ServerTypes.MySql,
    ConnectionKind.Database,
    ClientCall.Method("UseMySql", "EF Core, CAP or Quartz") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Method("UseMySQL", "EF Core"),
    ClientCall.Aspire("AddMySqlDbContext"),
    ClientCall.Aspire("AddMySqlDataSource"),
    ClientCall.Creation("MySqlConnection", "ADO.NET"),
    ClientCall.Creation("MySqlConnectionStringBuilder", "ADO.NET"),
    ClientCall.Creation("MySqlDataSourceBuilder", "ADO.NET"),
    ClientCall.Creation("MySqlStorage", "Hangfire"),
    ClientCall.Method("PersistMessagesWithMySql", "Wolverine"),
    ClientCall.Method("StoreInMySql", "Rebus"),
    ClientCall.Method("MySqlDatabase", "DbUp") with { Namespaces = ["DbUp"] },
    ClientCall.Method("AddMySql", "health check"));
