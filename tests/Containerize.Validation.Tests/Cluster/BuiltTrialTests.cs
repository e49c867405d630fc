using Containerize.Validation.Building;
using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

public sealed class BuiltTrialTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CommandFact("kubectl")]
    public async Task What_the_server_says_of_a_built_object_stands_where_it_comes_from()
    {
        _folder.Write("base/kustomization.yaml", "resources: [deployment.yaml]\n");
        _folder.Write("base/deployment.yaml", ApiServerAnswers.Deployment.Replace("  namespace: shop\n", "", StringComparison.Ordinal));
        _folder.Write("o/kustomization.yaml", "namespace: staging\nresources: [../base]\npatches: [{path: p.yaml}]\n");
        _folder.Write("o/p.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: catalog}\nspec:\n  replicas: -1\n");
        await using var server = await StockedServer.StartAsync(c => RefuseAsync(c, "deployments", "spec.replicas"));
        var report = await ValidateAsync(server);

        var finding = Assert.Single(report.Findings, f => f.Rule == "CTZ8005");
        Assert.Equal(("o/p.yaml", 5), (finding.Location.File, finding.Location.Line));
        Assert.EndsWith(", as o is built", finding.Message, StringComparison.Ordinal);
        Assert.Contains(server.Requests, request => request.StartsWith("POST /apis/apps/v1/namespaces/staging/deployments", StringComparison.Ordinal));
        Assert.DoesNotContain(report.NotChecked, sentence => sentence.StartsWith("o: ", StringComparison.Ordinal));
    }

    [CommandFact("kubectl")]
    public async Task What_is_deployed_in_built_form_alone_is_not_tried_as_it_stands()
    {
        _folder.Write("kustomization.yaml", "namespace: staging\nresources: [config.yaml]\n");
        _folder.Write("config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n");
        await using var server = await StockedServer.StartAsync();
        await ValidateAsync(server);

        Assert.Contains("staging", Assert.Single(server.Requests, request => request.StartsWith("POST ", StringComparison.Ordinal) && request.Contains("/configmaps", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private async Task<ValidationReport> ValidateAsync(FakeApiServer server)
    {
        var input = new ValidationInput(ValidationFiles.Read(_folder.Path, ["."]), null);
        var offline = await BuiltValidator.ValidateAsync(OfflineValidator.Validate(input, default), input, _folder.Path, BuildTools.OfPath(_folder.Path), default);
        return await ClusterValidator.ValidateAsync(input.Files, offline.Built, server.Options, default);
    }

    private static async Task<bool> RefuseAsync(HttpContext context, string resource, string field)
    {
        if (context.Request.Method != "POST" || !context.Request.Path.Value!.EndsWith("/staging/" + resource, StringComparison.Ordinal))
            return false;
        await ApiServerAnswers.StatusAsync(context, 422, "Invalid", "invalid", $$"""{"causes":[{"reason":"FieldValueInvalid","message":"must not be negative","field":"{{field}}"}]}""");
        return true;
    }
}
