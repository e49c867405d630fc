using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>ClickHouse: ADO.NET, EF Core and Aspire's client.</summary>
public sealed class ClickHouseDetector() : ServerClientDetector(
    "click-house",
    ServerTypes.ClickHouse,
    ConnectionKind.Database,
    ClientCall.Creation("ClickHouseConnection", "ADO.NET"),
    ClientCall.Creation("ClickHouseConnectionStringBuilder", "ADO.NET"),
    ClientCall.Creation("ClickHouseDataSource", "ADO.NET"),
    ClientCall.Method("AddClickHouseDataSource", "ADO.NET"),
    ClientCall.Method("UseClickHouse", "EF Core"));
