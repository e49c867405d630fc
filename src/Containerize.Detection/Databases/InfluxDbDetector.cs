using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>InfluxDB clients.</summary>
public sealed class InfluxDbDetector() : ServerClientDetector(
    "influx-db",
    ServerTypes.InfluxDb,
    ConnectionKind.Database,
    ClientCall.Creation("InfluxDBClient", "InfluxDB client") with { Form = "uri" },
    ClientCall.Creation("InfluxDBClientOptions", "InfluxDB client") with { Form = "uri" },
    ClientCall.Static("InfluxDBClientFactory", "Create", "InfluxDB client") with { Form = "uri" });
