using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Hosting;

/// <summary>What kind of host a program builds.</summary>
public sealed class HostDetector : Detector
{
    /// <inheritdoc/>
    public override string Id => "host";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } =
    [
        "WebApplication", "WebHost", "CreateDefaultBuilder", "CreateApplicationBuilder", "CreateEmptyApplicationBuilder", "HostBuilder", "WebHostBuilder", "SiloHostBuilder", "ConfigureFunctionsWorkerDefaults", "ConfigureFunctionsWebApplication",
        "FunctionsApplication", "WebAssemblyHostBuilder", "DistributedApplication", "UseOrleans", "AddOrleans", "ConfigureWebHostDefaults", "ConfigureWebHost", "ConfigureWebDefaults", "FunctionsStartup",
    ];

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var call in file.Syntax.Calls("CreateBuilder", "CreateSlimBuilder", "CreateEmptyBuilder", "CreateDefaultBuilder", "CreateApplicationBuilder", "CreateEmptyApplicationBuilder", "CreateDefault", "Create"))
        {
            if (call.Expression is MemberAccessExpressionSyntax access && KindOf(SyntaxIndex.NameOf(access.Expression), SyntaxIndex.NameOf(access)) is { } kind)
            {
                Report(facts, call, kind);
            }
        }

        foreach (var call in file.Syntax.Calls("ConfigureWebHostDefaults", "ConfigureWebHost", "ConfigureWebDefaults"))
        {
            Report(facts, call, HostKind.Web);
        }

        foreach (var call in file.Syntax.Calls("ConfigureFunctionsWorkerDefaults", "ConfigureFunctionsWebApplication"))
        {
            Report(facts, call, HostKind.Functions);
        }

        foreach (var call in file.Syntax.Calls("UseOrleans", "AddOrleans").Where(c => !file.IsOwn(c)))
        {
            Report(facts, call, HostKind.Silo);
        }

        foreach (var creation in file.Syntax.Creations("HostBuilder", "WebHostBuilder", "SiloHostBuilder").Where(c => !file.IsOwn(c)))
        {
            var name = creation is ObjectCreationExpressionSyntax named ? SyntaxIndex.NameOf(named.Type) : "HostBuilder";
            Report(facts, creation, name switch { "WebHostBuilder" => HostKind.Web, "SiloHostBuilder" => HostKind.Silo, _ => HostKind.Generic });
        }

        foreach (var attribute in file.Syntax.Attributes("FunctionsStartup"))
        {
            Report(facts, attribute, HostKind.Functions);
        }
    }

    private static HostKind? KindOf(string type, string method) => (type, method) switch
    {
        ("WebApplication", _) => HostKind.Web,
        ("WebHost", _) => HostKind.Web,
        ("Host", "CreateDefaultBuilder" or "CreateApplicationBuilder" or "CreateEmptyApplicationBuilder") => HostKind.Generic,
        ("FunctionsApplication", "CreateBuilder") => HostKind.Functions,
        ("WebAssemblyHostBuilder", "CreateDefault" or "CreateBuilder") => HostKind.WebAssembly,
        ("DistributedApplication", "CreateBuilder") => HostKind.AppHost,
        _ => null,
    };

    private static void Report(FactSink facts, SyntaxNode node, HostKind kind) =>
        facts.Add(node, kind switch { HostKind.Web => "web host", HostKind.Generic => "generic host", HostKind.Silo => "Orleans silo", _ => kind.ToString() + " host" }, (evidence, scope) => new HostFact(evidence, scope, kind));
}
