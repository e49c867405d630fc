namespace Containerize.Validation.Tests.Cluster;

public sealed class LookupTests
{
    private const string Secret = "/api/v1/namespaces/shop/secrets/catalog";
    private const string Classes = "/apis/storage.k8s.io/v1/storageclasses";

    private static readonly string Deployment = Pod("""
        containers:
                - name: catalog
                  image: registry.example.com/catalog:1.0.0
                  env:
                    - name: DB_PASSWORD
                      valueFrom: {secretKeyRef: {name: catalog, key: DB_PASSWORD}}
                    - name: API_KEY
                      valueFrom: {secretKeyRef: {name: catalog, key: API_KEY}}
        """);

    [Fact]
    public async Task Reports_a_missing_secret_once_with_the_command_that_creates_it()
    {
        await using var server = await StockedServer.StartAsync();
        var finding = Assert.Single((await server.ValidateAsync(Deployment)).Findings);
        Assert.Equal(
            "k8s/objects.yaml(18,48): error CTZ8017: the Secret 'catalog' of namespace 'shop' is neither in the set nor in the cluster, and 2 places of the set need it; create it: kubectl create secret generic catalog --namespace shop --from-literal=API_KEY=VALUE --from-literal=DB_PASSWORD=VALUE",
            finding.ToString());
        Assert.Equal("Deployment shop/catalog", finding.Subject);
    }

    [Fact]
    public async Task Reports_a_key_that_the_secret_lacks_and_shows_no_value()
    {
        await using var server = await StockedServer.StartAsync((Secret, """{"kind":"Secret","type":"Opaque","data":{"DB_PASSWORD":"aHVudGVyMg=="}}"""));
        var report = await server.ValidateAsync(Deployment);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("CTZ8018", 20), (finding.Rule, finding.Location.Line));
        Assert.Equal("the Secret 'catalog' of namespace 'shop' has no key 'API_KEY' in the cluster", finding.Message);
        Assert.DoesNotContain("aHVudGVyMg", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_no_value_of_a_secret() => Assert.Equal(
        """{"type":"Opaque","data":{"a":"","b":""}}""",
        Validation.Cluster.Lookups.SecretKeys.Keep("""{"metadata":{"annotations":{"last-applied":"hunter2"}},"type":"Opaque","data":{"a":"aHVudGVyMg==","b":"eA=="}}"""u8.ToArray()));

    [Fact]
    public async Task Says_nothing_of_a_secret_that_is_there_or_comes_with_the_set()
    {
        await using var server = await StockedServer.StartAsync((Secret, """{"kind":"Secret","type":"Opaque","data":{"DB_PASSWORD":"","API_KEY":""}}"""));
        Assert.Empty((await server.ValidateAsync(Deployment)).Findings);
        await using var empty = await StockedServer.StartAsync();
        Assert.Empty((await empty.ValidateAsync(Deployment + "\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: catalog, namespace: shop}\nstringData: {DB_PASSWORD: a, API_KEY: b}\n")).Findings);
    }

    [Theory]
    [InlineData("apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: catalog, namespace: shop}\nspec: {secretStoreRef: {name: vault}}")]
    [InlineData("apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: catalog, namespace: shop}\nspec: {}")]
    [InlineData("apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: x, namespace: shop}\nspec: {secretName: catalog}")]
    public async Task Says_nothing_of_a_secret_that_an_operator_makes(string maker)
    {
        await using var server = await StockedServer.StartAsync();
        Assert.DoesNotContain((await server.ValidateAsync(Deployment + "\n---\n" + maker)).Findings, f => f.Rule == "CTZ8017");
    }

    [Fact]
    public async Task Says_that_secrets_were_not_checked_which_the_user_may_not_read()
    {
        await using var server = await StockedServer.StartAsync(async c =>
        {
            if (c.Request.Path != Secret)
                return false;
            await ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "secrets \"catalog\" is forbidden: User \"dev\" cannot get resource \"secrets\"");
            return true;
        });
        var report = await server.ValidateAsync(Deployment);
        Assert.Empty(report.Findings);
        Assert.Equal(["whether the cluster has the Secret 'catalog' in namespace 'shop' that the set refers to: the credentials may not read it"], report.NotChecked);
    }

    [Fact]
    public async Task Asks_for_metadata_alone_where_the_key_does_not_matter()
    {
        var accepted = new System.Collections.Concurrent.ConcurrentBag<string>();
        await using var server = await StockedServer.StartAsync(c =>
        {
            if (c.Request.Path == Secret)
                accepted.Add(c.Request.Headers.Accept.ToString());
            return Task.FromResult(false);
        });
        await server.ValidateAsync(Pod("containers: [{name: a, image: a:1, envFrom: [{secretRef: {name: catalog}}]}]"));
        Assert.Equal(["application/json; as=PartialObjectMetadata; g=meta.k8s.io; v=v1"], accepted.Distinct());
    }

    [Theory]
    [InlineData("envFrom: [{configMapRef: {name: x}}]", "CTZ8019")]
    [InlineData("envFrom: [{configMapRef: {name: x, optional: true}}]", null)]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {name: shared, key: a}}}]", null)]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {name: shared, key: b}}}]", "CTZ8020")]
    public async Task Looks_config_maps_up(string source, string? rule)
    {
        await using var server = await StockedServer.StartAsync(("/api/v1/namespaces/shop/configmaps/shared", """{"data":{"a":"1"}}"""));
        var report = await server.ValidateAsync(Pod($"containers: [{{name: a, image: a:1, {source}}}]"));
        Assert.Equal(rule is null ? [] : [rule], report.Findings.Select(f => f.Rule));
    }

    [Fact]
    public async Task Reports_claims_and_pull_secrets_that_are_nowhere()
    {
        await using var server = await StockedServer.StartAsync();
        var report = await server.ValidateAsync(Pod("""
            imagePullSecrets: [{name: registry}]
                  volumes: [{name: data, persistentVolumeClaim: {claimName: uploads}}]
                  containers: [{name: a, image: a:1}]
            """));
        Assert.Equal([("CTZ8029", Severity.Warning), ("CTZ8021", Severity.Error)], report.Findings.Select(f => (f.Rule, f.Severity)));
        Assert.Contains("kubectl create secret docker-registry registry --namespace shop", report.Findings[0].Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Opaque", "CTZ8030")]
    [InlineData("kubernetes.io/dockerconfigjson", null)]
    public async Task Looks_at_the_type_of_a_pull_secret(string type, string? rule)
    {
        await using var server = await StockedServer.StartAsync(("/api/v1/namespaces/shop/secrets/registry", $$$"""{"type":"{{{type}}}","data":{".dockerconfigjson":"e30="}}"""));
        var report = await server.ValidateAsync(Pod("{imagePullSecrets: [{name: registry}], containers: [{name: a, image: a:1}]}"));
        Assert.Equal(rule is null ? [] : [rule], report.Findings.Select(f => f.Rule));
    }

    [Theory]
    [InlineData("storageClassName: fast", "CTZ8022", "it has standard")]
    [InlineData("storageClassName: standard", null, "")]
    [InlineData("accessModes: [ReadWriteOnce]", null, "")]
    [InlineData("storageClassName: \"\"", null, "")]
    public async Task Looks_storage_classes_up(string spec, string? rule, string says)
    {
        await using var server = await StockedServer.StartAsync((Classes, """{"items":[{"metadata":{"name":"standard","annotations":{"storageclass.kubernetes.io/is-default-class":"true"}}}]}"""));
        var report = await server.ValidateAsync($"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {{name: data, namespace: shop}}\nspec: {{{spec}}}\n");
        Assert.Equal(rule is null ? [] : [rule], report.Findings.Select(f => f.Rule));
        Assert.All(report.Findings, f => Assert.Contains(says, f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_a_claim_without_a_class_where_none_is_the_default_unless_it_is_there_already()
    {
        const string set = "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db, namespace: shop}\nspec: {volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce]}}]}\n";
        await using var server = await StockedServer.StartAsync((Classes, """{"items":[{"metadata":{"name":"standard"}}]}"""));
        Assert.Equal("StatefulSet 'db' names no StorageClass, and the cluster has no default one; it has standard", Assert.Single((await server.ValidateAsync(set)).Findings).Message);
        await using var settled = await StockedServer.StartAsync((Classes, """{"items":[]}"""), ("/apis/apps/v1/namespaces/shop/statefulsets/db", "{}"));
        Assert.Empty((await settled.ValidateAsync(set)).Findings);
    }

    [Theory]
    [InlineData("ingressClassName: nginx", null)]
    [InlineData("ingressClassName: traefik", "CTZ8024")]
    [InlineData("rules: []", "CTZ8025")]
    [InlineData("ingressClassName: nginx, tls: [{secretName: shop-tls}]", "CTZ8031")]
    public async Task Looks_up_what_an_ingress_needs(string spec, string? rule)
    {
        await using var server = await StockedServer.StartAsync(("/apis/networking.k8s.io/v1/ingressclasses", """{"items":[{"metadata":{"name":"nginx"}}]}"""));
        var report = await server.ValidateAsync($"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {{name: shop, namespace: shop}}\nspec: {{{spec}}}\n");
        Assert.Equal(rule is null ? [] : [rule], report.Findings.Select(f => f.Rule));
    }

    [Fact]
    public async Task Leaves_a_certificate_alone_that_a_controller_issues()
    {
        await using var server = await StockedServer.StartAsync(("/apis/networking.k8s.io/v1/ingressclasses", """{"items":[{"metadata":{"name":"nginx"}}]}"""));
        Assert.Empty((await server.ValidateAsync("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: shop, namespace: shop, annotations: {cert-manager.io/cluster-issuer: x}}\nspec: {ingressClassName: nginx, tls: [{secretName: shop-tls}]}\n")).Findings);
    }

    [Fact]
    public async Task Does_not_put_a_hostile_name_into_a_command()
    {
        await using var server = await StockedServer.StartAsync();
        var finding = Assert.Single((await server.ValidateAsync(Pod("containers: [{name: a, image: a:1, envFrom: [{secretRef: {name: \"x; rm -rf .\"}}]}]"))).Findings);
        Assert.DoesNotContain("kubectl", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looks_roles_and_accounts_of_bindings_up()
    {
        await using var server = await StockedServer.StartAsync(
            ("/apis/rbac.authorization.k8s.io/v1", """{"resources":[{"name":"rolebindings","kind":"RoleBinding","namespaced":true}]}"""),
            ("/apis/rbac.authorization.k8s.io/v1/clusterroles/view", "{}"));
        const string binding = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b, namespace: shop}\n";
        var report = await server.ValidateAsync($"{binding}roleRef: {{kind: ClusterRole, name: view}}\n---\n{binding}roleRef: {{kind: Role, name: editor}}\nsubjects: [{{kind: ServiceAccount, name: bot}}]\n");
        Assert.Equal(["the Role 'editor' of namespace 'shop'", "the ServiceAccount 'bot' of namespace 'shop'"], report.Findings.Where(f => f.Rule == "CTZ8032").Select(f => f.Message.Split(" is ")[0]));
    }

    [Fact]
    public async Task Settles_what_the_files_alone_leave_open()
    {
        var offline = OfflineValidator.Validate(new ValidationInput(ApiServerAnswers.Files(Deployment), null), default);
        Assert.Contains(offline.Findings, f => f.Rule == "CTZ3014");
        await using var server = await StockedServer.StartAsync((Secret, """{"data":{"DB_PASSWORD":"","API_KEY":""}}"""));
        var both = offline.With(await server.ValidateAsync(Deployment));
        Assert.Equal(offline.Findings.Where(f => f.Rule != "CTZ3014"), both.Findings);
        await using var empty = await StockedServer.StartAsync();
        Assert.Equal(["CTZ8017"], offline.With(await empty.ValidateAsync(Deployment)).Findings.Where(f => f.Rule is "CTZ3014" or "CTZ8017").Select(f => f.Rule));
    }

    private static string Pod(string spec) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: catalog
          namespace: shop
        spec:
          selector:
            matchLabels: {"{app.kubernetes.io/name: catalog}"}
          template:
            metadata:
              labels: {"{app.kubernetes.io/name: catalog}"}
            spec:{(spec.StartsWith('{') ? " " : "\n      ")}{spec}
        """;
}
