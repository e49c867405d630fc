namespace Containerize.Inference.Tests.Deployment;

public class ManifestReaderTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: catalog
        spec:
          template:
            metadata:
              labels: {app: catalog, tier: web}
              annotations: {dapr.io/app-id: catalog-id}
            spec:
              containers:
                - name: main
                  image: registry.example/shop/catalog:1.0
                  env:
                    - name: Db__Host
                      value: postgres
                    - name: Db__Text
                      value: Host=$(Db__Host)
                    - name: Mode
                      valueFrom:
                        configMapKeyRef: {name: settings, key: mode}
                    - name: Node
                      valueFrom:
                        fieldRef: {fieldPath: spec.nodeName}
                  envFrom:
                    - configMapRef: {name: settings}
                      prefix: P_
                    - secretRef: {name: keys}
                  ports:
                    - containerPort: 8080
                  livenessProbe:
                    httpGet: {path: /live, port: 8080}
                  readinessProbe:
                    tcpSocket: {port: 8080}

        """;

    private const string Others = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        data:
          mode: fast
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: keys}
        data:
          Db__Password: c2VjcmV0
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: catalog-http}
        spec:
          selector: {app: catalog}
          ports: [{port: 80, targetPort: 8080}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: other}
        spec:
          selector: {app: other}
        """;

    [Fact]
    public void A_container_has_the_variables_that_the_cluster_gives_it()
    {
        var container = Assert.Single(Deployed.Manifests(("k8s/catalog.yaml", Deployment), ("k8s/others.yaml", Others)));
        Assert.Equal(["Db__Host=postgres@15", "Db__Password=secret@11", "Db__Text=Host=postgres@17", "Mode=fast@5", "P_mode=fast@5"], container.Variables.Lines());
    }

    [Fact]
    public void A_container_goes_by_the_names_of_the_services_before_it()
    {
        var container = Assert.Single(Deployed.Manifests(("k8s/catalog.yaml", Deployment), ("k8s/others.yaml", Others)));
        Assert.Equal(["catalog", "catalog-http", "main"], container.Hosts);
        Assert.Equal(("catalog", "catalog-id"), (container.ImageName, container.DaprAppId));
    }

    [Fact]
    public void Only_a_probe_over_http_names_a_path() =>
        Assert.Equal([("/live", HealthProbe.Liveness)], Assert.Single(Deployed.Manifests(("k8s/catalog.yaml", Deployment))).Probes.Select(p => (p.Path, p.Probe)));

    [Fact]
    public void Production_comes_before_other_environments() => Assert.Equal(
        ["k8s/prod/a.yaml", "k8s/base/a.yaml", "k8s/staging/a.yaml", "k8s/dev/a.yaml"],
        Deployed.Manifests(("k8s/dev/a.yaml", Deployment), ("k8s/prod/a.yaml", Deployment), ("k8s/staging/a.yaml", Deployment), ("k8s/base/a.yaml", Deployment)).Select(c => c.Location.File));

    [Fact]
    public void Kustomize_generates_ConfigMaps_from_literals_and_files()
    {
        var text = Deployment.Replace("settings", "made", StringComparison.Ordinal);
        var container = Assert.Single(Deployed.Manifests(
            ("k8s/catalog.yaml", text),
            ("k8s/kustomization.yaml", "kind: Kustomization\nconfigMapGenerator:\n  - name: made\n    literals: [mode=slow]\n    envs: [more.env]\n"),
            ("k8s/more.env", "extra=1\n")));
        Assert.Contains("Mode=slow@4", container.Variables.Lines());
        Assert.Contains("P_extra=1@1", container.Variables.Lines());
    }

    [Theory]
    [InlineData("kind: Deployment\n")]
    [InlineData("kind: Deployment\nspec: {template: {spec: {containers: main}}}\n")]
    [InlineData("kind: [\n")]
    public void What_holds_no_container_yields_none(string text) => Assert.Empty(Deployed.Manifests(("k8s/a.yaml", text)));
}
