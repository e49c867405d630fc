using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>Oracle Database: EF Core, ADO.NET, Quartz and health checks.</summary>
public sealed class OracleDetector() : ServerClientDetector(
    "oracle",
    ServerTypes.Oracle,
    ConnectionKind.Database,
    ClientCall.Method("UseOracle", "EF Core") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Aspire("AddOracleDatabaseDbContext"),
    ClientCall.Creation("OracleConnection", "ADO.NET"),
    ClientCall.Creation("OracleConnectionStringBuilder", "ADO.NET"),
    ClientCall.Method("AddOracle", "health check"));
