using Containerize.Model;

namespace Containerize.Detection.Telemetry;

/// <summary>Jaeger: the OpenTelemetry exporter.</summary>
public sealed class JaegerDetector() : ServerClientDetector(
    "jaeger",
    ServerTypes.Jaeger,
    ConnectionKind.Telemetry,
    ClientCall.Method("AddJaegerExporter", "OpenTelemetry") with { Address = -1, AddressMembers = ["Endpoint", "AgentHost"], Form = "uri" });
