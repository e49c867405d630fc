namespace Containerize.Analyzers.Health;

/// <summary>A web service without any health endpoint.</summary>
internal sealed class NoHealthEndpointRule() : CodeRule(GenerationRules.NoHealthEndpoint)
{
    private static readonly string[] Known =
    [
        "Microsoft.", "Serilog", "Swashbuckle", "NSwag", "Scalar", "Prometheus", "OpenTelemetry", "Grpc.", "System.", "Hangfire", "Asp.Versioning", "Yarp",
    ];

    public override IReadOnlyList<string> TriggerWords { get; } = ["WebApplication", "ConfigureWebHostDefaults", "WebHost"];

    public override bool AppliesTo(AnalyzedProject project) => project.IsProgram && project.IsWeb && !project.References("Microsoft.Azure.Functions.Worker.Core");

    public override void Check(RuleContext file)
    {
        var builder = file.File.Syntax.Calls("CreateBuilder", "CreateSlimBuilder", "ConfigureWebHostDefaults", "CreateDefaultBuilder").FirstOrDefault(call => IsWebHost(file, call));
        if (builder is null || file.Project.Mentions("ealth", "iveness", "eadiness", "/ping", "/hc\"", "/live", "/ready") || MapsElsewhere(file))
        {
            return;
        }

        file.Report(Syntax.NameIn(builder), "the web service maps no health endpoint, so a probe can only ask whether the port is open", "add AddHealthChecks and MapHealthChecks");
    }

    private static bool IsWebHost(RuleContext file, InvocationExpressionSyntax call) => file.File.MayBeFrom(call, "Microsoft.AspNetCore", "Microsoft.Extensions.Hosting")
        && SyntaxIndex.NameOf(call.Expression) switch
        {
            "ConfigureWebHostDefaults" => true,
            "CreateDefaultBuilder" => Syntax.IsNamed(Syntax.ReceiverOf(call), "WebHost"),
            _ => Syntax.IsNamed(Syntax.ReceiverOf(call), "WebApplication"),
        };

    // app.MapDefaultEndpoints() of another assembly: what it maps cannot be seen from here.
    private static bool MapsElsewhere(RuleContext file) => file.File.Syntax.CallsByName
        .Where(pair => pair.Key.StartsWith("Map", StringComparison.Ordinal) || pair.Key.StartsWith("Use", StringComparison.Ordinal) || pair.Key.StartsWith("Configure", StringComparison.Ordinal))
        .SelectMany(pair => pair.Value)
        .Any(call => file.Model.GetSymbolInfo(call).Symbol is not { } method
            ? !file.File.UsesAny("Serilog", "Swashbuckle", "NSwag", "Scalar") || SyntaxIndex.NameOf(call.Expression) is not ("UseSwagger" or "UseSwaggerUI" or "UseSerilogRequestLogging" or "UseSerilog")
            : !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, file.Project.Compilation.Assembly) && !Known.Any(name => method.ContainingAssembly.Name.StartsWith(name, StringComparison.Ordinal)));
}
