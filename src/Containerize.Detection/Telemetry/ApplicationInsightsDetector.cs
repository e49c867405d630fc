using Containerize.Model;

namespace Containerize.Detection.Telemetry;

/// <summary>Azure Application Insights: the SDKs and Azure Monitor's exporter.</summary>
public sealed class ApplicationInsightsDetector() : ServerClientDetector(
    "application-insights",
    ServerTypes.ApplicationInsights,
    ConnectionKind.Telemetry,
    ClientCall.Method("AddApplicationInsightsTelemetry", "Application Insights") with { Address = -1, AddressMembers = ["ConnectionString", "InstrumentationKey"], Fallback = new EnvironmentText("APPLICATIONINSIGHTS_CONNECTION_STRING") },
    ClientCall.Method("AddApplicationInsightsTelemetryWorkerService", "Application Insights") with { Address = -1, AddressMembers = ["ConnectionString", "InstrumentationKey"], Fallback = new EnvironmentText("APPLICATIONINSIGHTS_CONNECTION_STRING") },
    ClientCall.Method("UseApplicationInsights", "Application Insights") with { Address = -1, AddressMembers = ["ConnectionString", "InstrumentationKey"], Fallback = new EnvironmentText("APPLICATIONINSIGHTS_CONNECTION_STRING") },
    ClientCall.Method("UseAzureMonitor", "Application Insights") with { Address = -1, AddressMembers = ["ConnectionString", "InstrumentationKey"], Fallback = new EnvironmentText("APPLICATIONINSIGHTS_CONNECTION_STRING") },
    ClientCall.Method("AddAzureMonitorTraceExporter", "Application Insights") with { Address = -1, AddressMembers = ["ConnectionString", "InstrumentationKey"], Fallback = new EnvironmentText("APPLICATIONINSIGHTS_CONNECTION_STRING") });
