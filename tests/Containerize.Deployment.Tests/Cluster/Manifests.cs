using Containerize.Deployment.Cluster;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Tests.Cluster;

/// <summary>Small sets of manifests.</summary>
internal static class Manifests
{
    public const string Shop = "/apis/apps/v1/namespaces/shop/deployments/";

    public static string Deployment(string name, string more = "") => $$$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: {{{name}}}, namespace: shop, labels: {app.kubernetes.io/name: {{{name}}}}}
        spec:
          replicas: 1
          selector:
            matchLabels: {app.kubernetes.io/name: {{{name}}}}
          template:
            metadata:
              labels: {app.kubernetes.io/name: {{{name}}}}
            spec:
              containers:
                - name: {{{name}}}
                  image: registry.example.com/{{{name}}}:1.0.0
                  readinessProbe: {httpGet: {path: /healthz, port: http}}
        {{{more}}}
        """;

    public const string Namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";

    public const string Database = """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db, namespace: shop, labels: {app.kubernetes.io/name: db}}
        spec: {replicas: 1, selector: {matchLabels: {app.kubernetes.io/name: db}}}
        """;

    public const string Job = """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: migrator-2, namespace: shop, labels: {app.kubernetes.io/name: migrator}}
        spec: {template: {spec: {containers: [{name: migrator, image: m}]}}}
        """;

    public const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: api-config, namespace: shop}\n";

    public static DeploySet Set(params string[] documents) => new(
        ObjectReader.Read(EquatableList.Of(new TextFile("k8s/set.yaml", string.Join("\n---\n", documents))), new RunNotes()),
        new HashSet<string> { "db" },
        new HashSet<string> { "migrator-2" });
}
