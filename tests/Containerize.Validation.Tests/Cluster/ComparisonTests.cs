using System.Text.Json.Nodes;
using Containerize.Validation.Cluster;
using Containerize.Validation.Cluster.Comparison;

namespace Containerize.Validation.Tests.Cluster;

public sealed class ComparisonTests
{
    private const string Map = "/api/v1/namespaces/shop/configmaps/settings";
    private const string Sent = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: shop}\ndata: {Region: north}\n";

    [Fact]
    public async Task Shows_what_a_recorded_apply_changes_and_nothing_of_what_the_server_decides()
    {
        var apply = RecordedExchange.Get("apply-ok-existing");
        var comparison = await CompareAsync(apply.Body, ("GET", RecordedExchange.Get("get-existing").Answer), ("PATCH", apply.Answer));
        var item = Assert.Single(comparison.Objects);
        Assert.Equal(("Deployment live", ObjectState.Changed, 2), (item.Subject, item.State, item.Location.Line));
        Assert.Equal(item.Before!.Replace("replicas: 2", "replicas: 5", StringComparison.Ordinal), item.After);
        Assert.DoesNotMatch("uid|resourceVersion|generation|status:|schedulerName|terminationMessagePath|revisionHistoryLimit", item.After!);
        Assert.Contains("            path: /healthz\n", item.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_unchanged_where_the_server_answers_what_is_there()
    {
        var live = RecordedExchange.Get("get-existing").Answer;
        var comparison = await CompareAsync(RecordedExchange.Get("apply-ok-existing").Body, ("GET", live), ("PATCH", live.Replace("\"generation\": 1", "\"generation\": 2", StringComparison.Ordinal)));
        Assert.Equal(ObjectState.Unchanged, Assert.Single(comparison.Objects).State);
        Assert.False(comparison.Differs);
    }

    [Fact]
    public async Task Names_the_owner_of_a_field_and_shows_what_forcing_would_change()
    {
        var conflict = RecordedExchange.Get("apply-fail-conflict");
        await using var server = await FakeApiServer.StartAsync(async (c, _) =>
        {
            if (await ApiServerAnswers.DiscoveryAsync(c))
                return;
            if (c.Request.Method == "GET")
                await ApiServerAnswers.JsonAsync(c, 200, RecordedExchange.Get("get-existing").Answer);
            else if (c.Request.Query.ContainsKey("force"))
                await ApiServerAnswers.JsonAsync(c, 200, RecordedExchange.Get("apply-ok-existing").Answer);
            else
                await conflict.WriteAsync(c.Response);
        });
        var item = Assert.Single((await ClusterComparer.CompareAsync(ApiServerAnswers.Files(conflict.Body), server.Options with { Namespace = "shop" }, default)).Objects);
        Assert.Equal((ObjectState.Conflict, "spec.replicas belongs to another manager: conflict with \"someone-else\""), (item.State, Assert.Single(item.Notes)));
        Assert.Contains("replicas: 5", item.After, StringComparison.Ordinal);
        Assert.All(server.Requests.Where(r => !r.StartsWith("GET ", StringComparison.Ordinal)), r => Assert.Contains("dryRun=All", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_a_new_object_as_it_would_be()
    {
        var comparison = await CompareAsync(Sent, ("GET", null), ("PATCH", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings","namespace":"shop","uid":"1","creationTimestamp":"x"},"data":{"Region":"north"}}"""));
        var item = Assert.Single(comparison.Objects);
        Assert.Equal((ObjectState.Created, null), (item.State, item.Before));
        Assert.Equal("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  namespace: shop\ndata:\n  Region: north\n", item.After);
    }

    [Fact]
    public async Task Says_only_that_the_value_of_a_secret_differs()
    {
        const string secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: shop}\nstringData: {password: hunter2, user: shop}\n";
        var comparison = await CompareAsync(
            secret,
            ("GET", """{"apiVersion":"v1","kind":"Secret","metadata":{"name":"db","annotations":{"kubectl.kubernetes.io/last-applied-configuration":"hunter1"}},"data":{"password":"aHVudGVyMQ==","user":"c2hvcA=="}}"""),
            ("PATCH", """{"apiVersion":"v1","kind":"Secret","metadata":{"name":"db"},"data":{"password":"aHVudGVyMg==","user":"c2hvcA=="}}"""));
        var item = Assert.Single(comparison.Objects);
        Assert.Equal(ObjectState.Changed, item.State);
        Assert.Contains("password: \"*** (before)\"", item.Before, StringComparison.Ordinal);
        Assert.Contains("password: \"*** (after)\"", item.After, StringComparison.Ordinal);
        Assert.DoesNotMatch("hunter|aHVudGVy|c2hvcA", item.ToString());
    }

    [Fact]
    public async Task Hides_passwords_in_other_objects_and_shows_plain_values()
    {
        const string set = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: shop}\ndata: {Db: \"Host=db;Password=hunter2\", Region: north}\n";
        var comparison = await CompareAsync(
            set,
            ("GET", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings"},"data":{"Db":"Host=db;Password=hunter1","Region":"south"}}"""),
            ("PATCH", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings"},"data":{"Db":"Host=db;Password=hunter2","Region":"north"}}"""));
        var item = Assert.Single(comparison.Objects);
        Assert.DoesNotContain("hunter", item.ToString(), StringComparison.Ordinal);
        Assert.Contains("Region: south", item.Before, StringComparison.Ordinal);
        Assert.Contains("Region: north", item.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_why_the_server_refuses_an_object()
    {
        await using var server = await StockedServer.StartAsync(async c =>
        {
            if (c.Request.Method != "PATCH")
                return false;
            await ApiServerAnswers.StatusAsync(c, 422, "Invalid", "invalid", """{"causes":[{"reason":"FieldValueInvalid","message":"Invalid value: \"x\": field is immutable","field":"data"}]}""");
            return true;
        });
        var item = Assert.Single((await ClusterComparer.CompareAsync(ApiServerAnswers.Files(Sent), server.Options, default)).Objects);
        Assert.Equal((ObjectState.Refused, "data: Invalid value: \"x\": field is immutable"), (item.State, Assert.Single(item.Notes)));
    }

    [Fact]
    public async Task Says_what_the_credentials_may_not_read()
    {
        await using var server = await StockedServer.StartAsync(async c =>
        {
            if (c.Request.Path != Map)
                return false;
            await ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "configmaps \"settings\" is forbidden: User \"dev\" cannot get resource \"configmaps\"");
            return true;
        });
        var comparison = await ClusterComparer.CompareAsync(ApiServerAnswers.Files(Sent + "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: shop}\n"), server.Options, default);
        Assert.Equal(["ConfigMap shop/settings: the credentials may not read it"], comparison.NotCompared);
        Assert.Equal(["ServiceAccount shop/a"], comparison.Objects.Select(o => o.Subject));
    }

    [Fact]
    public async Task Takes_objects_for_new_whose_namespace_comes_with_the_set()
    {
        await using var server = await StockedServer.StartAsync(async c =>
        {
            if (c.Request.Method != "PATCH" || !c.Request.Path.Value!.Contains("/namespaces/shop/", StringComparison.Ordinal))
                return false;
            await ApiServerAnswers.StatusAsync(c, 404, "NotFound", "namespaces \"shop\" not found", """{"name":"shop","kind":"namespaces"}""");
            return true;
        });
        var comparison = await ClusterComparer.CompareAsync(ApiServerAnswers.Files(Sent + "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n"), server.Options, default);
        Assert.Equal([ObjectState.Created, ObjectState.Created], comparison.Objects.Select(o => o.State));
        Assert.Contains("Region: north", comparison.Objects[0].After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: b\nc\n", "k: |\n  a: b\n  c\n")]
    [InlineData("a\nb", "k: |-\n  a\n  b\n")]
    [InlineData("no", "k: \"no\"\n")]
    [InlineData("1e3", "k: \"1e3\"\n")]
    [InlineData("a: b", "k: \"a: b\"\n")]
    [InlineData("", "k: \"\"\n")]
    [InlineData("registry.example.com/a:1.0", "k: registry.example.com/a:1.0\n")]
    public void Writes_texts_so_that_they_are_read_the_same(string value, string yaml)
    {
        Assert.Equal(yaml, YamlText.Of(new JsonObject { ["k"] = value }));
        Assert.Equal(value, Validation.Yaml.YamlReader.Read(new TextFile("a.yaml", yaml)).Documents[0].Root!["k"]!.Text);
    }

    private static async Task<ClusterComparison> CompareAsync(string set, params (string Method, string? Body)[] answers)
    {
        await using var server = await FakeApiServer.StartAsync(async (c, _) =>
        {
            if (await ApiServerAnswers.DiscoveryAsync(c))
                return;
            if (answers.Single(a => a.Method == c.Request.Method).Body is { } body)
                await ApiServerAnswers.JsonAsync(c, 200, body);
            else
                await ApiServerAnswers.NotFoundAsync(c);
        });
        return await ClusterComparer.CompareAsync(ApiServerAnswers.Files(set), server.Options with { Namespace = "shop" }, default);
    }
}
