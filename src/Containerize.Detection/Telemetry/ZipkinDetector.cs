using Containerize.Model;

namespace Containerize.Detection.Telemetry;

/// <summary>Zipkin: the OpenTelemetry exporter.</summary>
public sealed class ZipkinDetector() : ServerClientDetector(
    "zipkin",
    ServerTypes.Zipkin,
    ConnectionKind.Telemetry,
    ClientCall.Method("AddZipkinExporter", "OpenTelemetry") with { Address = -1, AddressMembers = ["Endpoint"], Form = "uri" });
