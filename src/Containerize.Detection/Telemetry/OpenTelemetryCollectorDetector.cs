using Containerize.Model;

namespace Containerize.Detection.Telemetry;

/// <summary>An OpenTelemetry collector: the OTLP exporters of the SDK and of Serilog.</summary>
public sealed class OpenTelemetryCollectorDetector() : ServerClientDetector(
    "open-telemetry-collector",
    ServerTypes.OpenTelemetryCollector,
    ConnectionKind.Telemetry,
    ClientCall.Method("AddOtlpExporter", "OpenTelemetry") with { Address = -1, AddressMembers = ["Endpoint"], Fallback = new EnvironmentText("OTEL_EXPORTER_OTLP_ENDPOINT"), Form = "uri" },
    ClientCall.Method("UseOtlpExporter", "OpenTelemetry") with { Address = 1, AddressMembers = ["Endpoint"], Fallback = new EnvironmentText("OTEL_EXPORTER_OTLP_ENDPOINT"), Form = "uri" },
    ClientCall.Method("OpenTelemetry", "Serilog") with { Address = -1, AddressMembers = ["Endpoint"], Fallback = new EnvironmentText("OTEL_EXPORTER_OTLP_ENDPOINT"), Namespaces = ["Serilog"], Form = "uri" });
