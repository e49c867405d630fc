using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Overlays;

/// <summary>A server that one environment does not use is left out of that one alone.</summary>
public sealed class UnusedServerTests
{
    /// <summary>What is built of it is compared with what is planned, too.</summary>
    internal const string Settings = """
        services: {catalog: {migrations: bundle}}
        overlays:
          staging:
            infrastructure: true
            servers: {postgres: {used: false}, redis: {used: false}}
          test: {servers: {rabbitmq: {used: false}}}
        """;

    [CommandFact("kubectl")]
    public async Task A_server_that_an_environment_does_not_use_leaves_nothing_in_its_overlay()
    {
        using var folder = new TemporaryFolder();
        var generation = new GenerationSettings { User = Given.File(Settings) };
        Manifests.Write(folder, Generator.Generate(Applications.Shop(), generation));
        var staging = (await ProcessRun.Async("kubectl", ["kustomize", folder["k8s/overlays/staging"]])).Succeeded().Output;
        Assert.DoesNotContain("postgres", staging, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("redis", staging, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ConnectionStrings__Catalog", staging, StringComparison.Ordinal);
        Assert.Contains("rabbitmq", staging, StringComparison.Ordinal);
        Assert.Contains("name: catalog", staging, StringComparison.Ordinal);
        var @base = (await ProcessRun.Async("kubectl", ["kustomize", folder["k8s/base"]])).Succeeded().Output;
        Assert.Contains("ConnectionStrings__Catalog", @base, StringComparison.Ordinal);
    }
}
