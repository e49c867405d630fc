using System.Text.Json.Nodes;
using Containerize.Deployment.Cluster;
using Containerize.Generation;
using Containerize.Validation.Tests.Cluster;

namespace Containerize.Deployment.Tests.Cluster;

public sealed class EphemeralTests : IAsyncLifetime
{
    private const string Space = "/api/v1/namespaces/trial";
    private const string Service = "apiVersion: v1\nkind: Service\nmetadata: {name: api, namespace: shop}\nspec: {selector: {app.kubernetes.io/name: api}, ports: [{name: web, port: 80, targetPort: http}]}\n";
    private const string Ingress = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: api, namespace: shop}\n";

    private readonly List<string> _said = [];
    private ScriptedCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await ScriptedCluster.StartAsync();
        _cluster.Controllers = (_, o) => o["status"] = JsonNode.Parse("""{"observedGeneration":1,"replicas":1,"updatedReplicas":1,"availableReplicas":1}""");
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Everything_goes_into_a_namespace_of_its_own_is_asked_for_its_health_and_removed()
    {
        _cluster.When("GET", Space + "/services/api:web/proxy/healthz", c => ApiServerAnswers.JsonAsync(c, 200, "{}"));
        var report = await RunAsync();
        Assert.Empty(report.Failures);
        Assert.Equal(["POST /api/v1/namespaces", "PATCH " + Space + "/services/api", "PATCH /apis/apps/v1/namespaces/trial/deployments/api", "DELETE " + Space], _cluster.Writes);
        Assert.Contains("service/api: /healthz answers", _said);
        Assert.Equal("removed namespace/trial", _said[^1]);
    }

    [Fact]
    public async Task The_namespace_has_the_profile_of_the_real_one_and_labels_that_say_what_it_is()
    {
        JsonObject? made = null;
        _cluster.Controllers += (path, o) => made = path == Space ? o : made;
        var labels = EphemeralSet.LabelsOf(Manifests.Set("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}\n"));
        Assert.Equal("restricted", labels["pod-security.kubernetes.io/enforce"]);
        _cluster.When("GET", Space + "/services/api:web/proxy/healthz", c => ApiServerAnswers.JsonAsync(c, 200, _cluster.At(Space)!.ToJsonString()));
        await RunAsync(labels);
        Assert.DoesNotContain(_cluster.Writes, w => w.Contains("ingresses", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_is_not_healthy_is_a_failure_and_the_namespace_goes_all_the_same()
    {
        _cluster.When("GET", Space + "/services/api:web/proxy/healthz", c => ApiServerAnswers.StatusAsync(c, 500, "InternalError", "unhealthy"));
        var failure = Assert.Single((await RunAsync()).Failures);
        Assert.Equal(("CTZ8068", "api does not answer as healthy in the cluster: /healthz answers 500: unhealthy"), (failure.Finding.Rule, failure.Finding.Message));
        Assert.Null(_cluster.At(Space));
    }

    [Fact]
    public async Task A_refusal_in_the_middle_removes_the_namespace()
    {
        _cluster.When("PATCH", "/apis/apps/v1/namespaces/trial/deployments/api", c => ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "deployments.apps \"api\" is forbidden: exceeded quota: q"));
        Assert.NotEmpty((await RunAsync()).Failures);
        Assert.Contains("DELETE " + Space, _cluster.Writes);
    }

    [Fact]
    public async Task So_does_cancelling()
    {
        using var cancel = new CancellationTokenSource();
        _cluster.When("PATCH", "/apis/apps/v1/namespaces/trial/deployments/api", async c =>
        {
            await cancel.CancelAsync();
            await ApiServerAnswers.CreatedAsync(c);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(ct: cancel.Token));
        Assert.Contains("DELETE " + Space, _cluster.Writes);
    }

    [Fact]
    public async Task A_namespace_that_is_there_is_not_taken_and_not_removed()
    {
        _cluster.When("POST", "/api/v1/namespaces", c => ApiServerAnswers.StatusAsync(c, 409, "AlreadyExists", "namespaces \"trial\" already exists"));
        await Assert.ThrowsAsync<ContainerizeException>(() => RunAsync());
        Assert.DoesNotContain(_cluster.Writes, w => w.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secrets_are_made_at_random_or_of_variables_and_never_shown()
    {
        SecretCommand[] secrets =
        [
            new("db-credentials", EquatableList.Of("password"), "kubectl create secret generic db-credentials --namespace shop --from-literal=password=\"Aa1-$(openssl rand -hex 24)\""),
            new("api-settings", EquatableList.Of("License"), "kubectl create secret generic api-settings --namespace shop --from-literal=License=\"${API_LICENSE:?}\""),
        ];
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => RunAsync(secrets: secrets));
        Assert.Equal("the Secrets of the trial need API_LICENSE", error.What);
        Assert.Empty(_cluster.Writes);

        var made = JsonNode.Parse(GeneratedSecret.Of(secrets[0], "trial", _ => null))!;
        Assert.Matches("^Aa1-[0-9a-f]{48}$", Plain(made["data"]!["password"]!));
        var given = JsonNode.Parse(GeneratedSecret.Of(secrets[1], "trial", name => name == "API_LICENSE" ? "abc" : null))!;
        Assert.Equal("abc", Plain(given["data"]!["License"]!));
    }

    [Fact]
    public void A_name_is_new_each_time_and_short_enough()
    {
        Assert.NotEqual(EphemeralSet.NewName("shop"), EphemeralSet.NewName("shop"));
        Assert.Matches("^shop-[a-z0-9]{6}$", EphemeralSet.NewName("shop"));
        Assert.True(EphemeralSet.NewName(new string('a', 63)).Length <= 63);
    }

    private static string Plain(JsonNode value) => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(value.GetValue<string>()));

    private async Task<DeployReport> RunAsync(IReadOnlyDictionary<string, string>? labels = null, IReadOnlyList<SecretCommand>? secrets = null, CancellationToken ct = default)
    {
        using var session = await _cluster.OpenAsync();
        var trial = EphemeralSet.Of(Manifests.Set(Manifests.Namespace, Service, Ingress, Manifests.Deployment("api")), "trial");
        Assert.Equal(["ingress/api"], trial.LeftOut);
        return await new EphemeralDeployment(session, trial, secrets ?? [], _ => null, new DeployOptions { Clock = new FastClock() }, _said.Add).RunAsync(labels ?? new Dictionary<string, string>(), ct);
    }
}
