using Containerize.Model;

namespace Containerize.Detection.Telemetry;

/// <summary>Seq: Serilog's sink, the logging provider and Aspire's integration.</summary>
public sealed class SeqDetector() : ServerClientDetector(
    "seq",
    ServerTypes.Seq,
    ConnectionKind.Telemetry,
    ClientCall.Method("Seq", "Serilog") with { Namespaces = ["Serilog"], Form = "uri" },
    ClientCall.Method("AddSeq", "logging provider") with { AddressMembers = ["ServerUrl"], Form = "uri" },
    ClientCall.Aspire("AddSeqEndpoint") with { Form = "uri" });
