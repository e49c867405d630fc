namespace Containerize.Analyzers.Networking;

/// <summary>gRPC services on an endpoint that speaks HTTP/1.1 to callers without TLS.</summary>
internal sealed class GrpcProtocolRule() : CodeRule(NetworkingRules.GrpcWithoutHttp2)
{
    private static readonly string[] Considered = ["Http2", "Http3", "UseGrpcWeb", "EnableGrpcWeb", "UseHttps(", "AddJsonTranscoding"];

    public override IReadOnlyList<string> TriggerWords { get; } = ["MapGrpcService"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsProgram && project.IsWeb;

    public override void Check(RuleContext file)
    {
        var call = file.File.Syntax.Calls("MapGrpcService").FirstOrDefault(c => !file.File.IsOwn(c));
        if (call is not null && !file.Project.Mentions(Considered) && !file.Project.IsConfigured("Http2") && !file.Project.IsConfigured("\"Certificate"))
        {
            file.Report(Syntax.NameIn(call), "gRPC is served, and no endpoint of the project speaks HTTP/2 without TLS", "set Protocols of Kestrel's endpoint, or of its endpoint defaults, to Http2");
        }
    }
}
