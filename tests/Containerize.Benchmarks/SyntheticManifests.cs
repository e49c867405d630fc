using Containerize.Model;

namespace Containerize.Benchmarks;

/// <summary>Manifests of many services, each in a file of its own with six documents.</summary>
public static class SyntheticManifests
{
    private const string Service = """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: NAME, namespace: shop}
        automountServiceAccountToken: false
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: NAME-config, namespace: shop}
        data:
          ASPNETCORE_HTTP_PORTS: "8080"
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: NAME, namespace: shop}
        spec:
          ports:
            - name: http
              port: 80
              targetPort: http
          selector:
            app.kubernetes.io/name: NAME
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: NAME, namespace: shop}
        spec:
          replicas: 3
          selector:
            matchLabels:
              app.kubernetes.io/name: NAME
          template:
            metadata:
              labels:
                app.kubernetes.io/name: NAME
            spec:
              automountServiceAccountToken: false
              serviceAccountName: NAME
              securityContext:
                runAsNonRoot: true
                seccompProfile: {type: RuntimeDefault}
              topologySpreadConstraints:
                - maxSkew: 1
                  topologyKey: kubernetes.io/hostname
                  whenUnsatisfiable: ScheduleAnyway
                  labelSelector: {matchLabels: {app.kubernetes.io/name: NAME}}
              containers:
                - name: NAME
                  image: registry.example.com/shop/NAME:1.0.0
                  envFrom:
                    - configMapRef: {name: NAME-config}
                  ports:
                    - containerPort: 8080
                      name: http
                  livenessProbe: {httpGet: {path: /health/live, port: http}}
                  readinessProbe: {httpGet: {path: /health/ready, port: http}}
                  resources:
                    limits: {cpu: 500m, memory: 256Mi}
                    requests: {cpu: 500m, memory: 256Mi}
                  securityContext:
                    allowPrivilegeEscalation: false
                    readOnlyRootFilesystem: true
                    capabilities: {drop: [ALL]}
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: NAME, namespace: shop}
        spec:
          maxUnavailable: 1
          selector: {matchLabels: {app.kubernetes.io/name: NAME}}
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: NAME, namespace: shop}
        spec:
          podSelector: {matchLabels: {app.kubernetes.io/name: NAME}}
          policyTypes: [Ingress]
          ingress:
            - ports:
                - port: http
        """;

    /// <summary>The files.</summary>
    /// <param name="services">How many services there are.</param>
    public static EquatableList<TextFile> Files(int services) =>
        Enumerable.Range(0, services).Select(index => new TextFile($"k8s/service-{index}.yaml", Service.ReplaceLineEndings("\n").Replace("NAME", $"service-{index}", StringComparison.Ordinal))).ToEquatableList();

    /// <summary>Writes the files to a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="services">How many services there are.</param>
    public static void Write(string folder, int services)
    {
        foreach (var file in Files(services))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }
}
