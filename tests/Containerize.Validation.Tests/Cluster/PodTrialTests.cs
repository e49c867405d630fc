using System.Text.Json.Nodes;
using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

public sealed class PodTrialTests
{
    private const string Pods = "/api/v1/namespaces/shop/pods";
    private const string Violation =
        "pods \"catalog\" is forbidden: violates PodSecurity \"restricted:latest\": runAsNonRoot != true (pod or container \"catalog\" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container \"catalog\" must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\")";

    [Fact]
    public async Task Reports_a_refused_pod_once_and_as_an_error()
    {
        await using var server = await StartAsync(async c =>
        {
            if (c.Request.Path == Pods)
            {
                await ApiServerAnswers.StatusAsync(c, 403, "Forbidden", Violation);
                return true;
            }

            if (c.Request.Path.Value!.EndsWith("/deployments", StringComparison.Ordinal))
                c.Response.Headers.Append("Warning", "299 - \"would violate PodSecurity \\\"restricted:latest\\\": runAsNonRoot != true (pod or container \\\"catalog\\\" must set securityContext.runAsNonRoot=true)\"");
            return false;
        });
        var text = ApiServerAnswers.Deployment.Replace("      serviceAccountName: catalog\n", "", StringComparison.Ordinal);
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options, default);
        Assert.Equal(["CTZ8007", "CTZ8007"], report.Findings.Select(f => f.Rule));
        Assert.All(report.Findings, f => Assert.Equal((Severity.Error, 14, "spec.template.spec.containers[0]", "Deployment shop/catalog"), (f.Severity, f.Location.Line, f.Path, f.Subject)));
    }

    [Fact]
    public async Task Leaves_a_service_account_out_that_comes_with_the_set()
    {
        await using var server = await StartAsync(_ => Task.FromResult(false));
        var report = await ClusterValidator.ValidateAsync(
            ApiServerAnswers.Files(ApiServerAnswers.Deployment + "\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: catalog, namespace: shop}\n"), server.Options, default);
        Assert.Empty(report.Findings);
        var pod = JsonNode.Parse(server.Bodies["POST " + Pods])!;
        Assert.Null(pod["spec"]!["serviceAccountName"]);
        Assert.Equal("registry.example.com/catalog:1.0.0", (string?)pod["spec"]!["containers"]![0]!["image"]);
        Assert.Equal("catalog", (string?)pod["metadata"]!["labels"]!["app.kubernetes.io/name"]);
    }

    [Fact]
    public async Task Reports_a_service_account_that_is_nowhere()
    {
        await using var server = await StartAsync(_ => Task.FromResult(false));
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(ApiServerAnswers.Deployment), server.Options, default);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("CTZ8014", 13, "spec.template.spec.serviceAccountName"), (finding.Rule, finding.Location.Line, finding.Path));
    }

    [Fact]
    public async Task Keeps_a_service_account_that_is_in_the_cluster()
    {
        await using var server = await StartAsync(async c =>
        {
            if (c.Request.Path != "/api/v1/namespaces/shop/serviceaccounts/catalog")
                return false;
            await ApiServerAnswers.JsonAsync(c, 200, "{}");
            return true;
        });
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(ApiServerAnswers.Deployment), server.Options, default);
        Assert.Empty(report.Findings);
        Assert.Equal("catalog", (string?)JsonNode.Parse(server.Bodies["POST " + Pods])!["spec"]!["serviceAccountName"]);
    }

    [Fact]
    public async Task Maps_what_is_wrong_in_the_pod_to_the_template()
    {
        await using var server = await StartAsync(async c =>
        {
            if (c.Request.Path != Pods)
                return false;
            await ApiServerAnswers.StatusAsync(c, 422, "Invalid", "Pod is invalid", """{"causes":[{"reason":"FieldValueInvalid","message":"Invalid value: \"x\": must be a registry of ours","field":"spec.containers[0].image"}]}""");
            return true;
        });
        var text = ApiServerAnswers.Deployment.Replace("      serviceAccountName: catalog\n", "", StringComparison.Ordinal);
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options, default);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("CTZ8005", 15, "spec.template.spec.containers[0].image"), (finding.Rule, finding.Location.Line, finding.Path));
    }

    [Fact]
    public async Task Gives_the_pod_of_a_stateful_set_the_volumes_of_its_claims()
    {
        await using var server = await StartAsync(_ => Task.FromResult(false));
        const string text = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: postgres, namespace: shop}
            spec:
              volumeClaimTemplates:
                - metadata: {name: data}
              template:
                spec:
                  containers:
                    - name: postgres
                      volumeMounts:
                        - {name: data, mountPath: /var/lib/postgresql/data}
                        - {name: tmp, mountPath: /tmp}
                  volumes:
                    - {name: tmp, emptyDir: {}}
            """;
        await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options, default);
        var spec = JsonNode.Parse(server.Bodies["POST " + Pods])!["spec"]!;
        var mounted = spec["containers"]!.AsArray().SelectMany(c => c!["volumeMounts"]?.AsArray() ?? []).Select(m => (string)m!["name"]!).ToList();
        Assert.Equal(mounted.Order(StringComparer.Ordinal), spec["volumes"]!.AsArray().Select(v => (string)v!["name"]!).Order(StringComparer.Ordinal));
    }

    private static Task<FakeApiServer> StartAsync(Func<HttpContext, Task<bool>> special) => FakeApiServer.StartAsync(async (c, _) =>
    {
        if (await ApiServerAnswers.DiscoveryAsync(c) || await special(c))
            return;
        if (c.Request.Method == "GET")
            await ApiServerAnswers.NotFoundAsync(c);
        else
            await ApiServerAnswers.CreatedAsync(c);
    });
}
