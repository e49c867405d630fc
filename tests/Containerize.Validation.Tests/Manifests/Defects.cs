namespace Containerize.Validation.Tests.Manifests;

/// <summary>Faults that the field's own tools, taken together, know of, each seeded alone.</summary>
internal static class Defects
{
    private const string Deployment = "kind: Deployment\nmetadata:\n  labels:\n    app.kubernetes.io/instance: catalog\n    app.kubernetes.io/name: catalog\n  name: catalog\n";
    private const string Image = "          image: registry.example.com/shop/catalog:1.0.0\n";
    private const string Env = "        - envFrom:\n            - configMapRef:\n                name: catalog-config\n";
    private const string FirstEnv = "        - env:\n";
    private const string Resources = "          resources:\n            limits:\n              cpu: 500m\n              ephemeral-storage: 256Mi\n              memory: 256Mi\n            requests:\n              cpu: 500m\n              ephemeral-storage: 256Mi\n              memory: 256Mi\n";
    private const string Readiness = "          readinessProbe:\n            httpGet:\n              path: /health/ready\n              port: http\n            periodSeconds: 5\n";
    private const string Context = "          securityContext:\n            allowPrivilegeEscalation: false\n            capabilities:\n              drop:\n                - ALL\n            privileged: false\n            readOnlyRootFilesystem: true\n            runAsGroup: 10654\n            runAsNonRoot: true\n            runAsUser: 10654\n";

    public static IReadOnlyList<Defect> All { get; } =
    [
        new("unknown field", Gold.Edit("  replicas: 3", "  replica: 3"), "CTZ1105", "replica: 3"),
        new("replicas is text", Gold.Edit("replicas: 3", "replicas: \"three\""), "CTZ1107", "three"),
        new("containers one level too high", WrongLevel(), "CTZ1105", "    containers:"),
        new("missing image", Gold.Edit(Image, ""), "CTZ2004", "          name: catalog\n          ports"),
        new("missing metadata.name", Gold.Edit(Deployment, Deployment.Replace("  name: catalog\n", "", StringComparison.Ordinal)), "CTZ2001", "metadata:\n  labels:\n    app.kubernetes.io/instance: catalog\n    app.kubernetes.io/name: catalog\n  namespace"),
        new("upper-case name", Gold.Edit(Deployment, Deployment.Replace("  name: catalog\n", "  name: Catalog\n", StringComparison.Ordinal)), "CTZ2002", "name: Catalog"),
        new("selector does not fit the template", Gold.Edit("  selector:\n    matchLabels:\n      app.kubernetes.io/name: catalog\n  strategy", "  selector:\n    matchLabels:\n      app.kubernetes.io/name: catalogue\n  strategy"), "CTZ2005", "catalogue"),
        new("template does not fit the selector", Gold.Edit("      labels:\n        app.kubernetes.io/instance: catalog\n        app.kubernetes.io/name: catalog", "      labels:\n        app.kubernetes.io/instance: catalog\n        app.kubernetes.io/name: catalogue"), "CTZ2005", "    matchLabels:\n      app.kubernetes.io/name: catalog\n  strategy|+1"),
        new("port name longer than 15", Gold.Edit("            - containerPort: 8080\n              name: http", "            - containerPort: 8080\n              name: http-for-everybody"), "CTZ2006", "http-for-everybody"),
        new("request over limit", Gold.Edit("            requests:\n              cpu: 500m", "            requests:\n              cpu: \"2\""), "CTZ2008", "cpu: \"2\""),
        new("bad quantity", Gold.Edit("memory: 256Mi", "memory: 256MB!"), "CTZ1109", "256MB!"),
        new("fraction of a byte", Gold.Edit("memory: 256Mi", "memory: 256m"), "CTZ2018", "memory: 256m"),
        new("duplicate environment variable", Gold.Edit(Env, FirstEnv + "            - name: LEVEL\n              value: a\n            - name: LEVEL\n              value: b\n" + Env.Replace("- envFrom", "  envFrom", StringComparison.Ordinal)), "CTZ2009", "value: a\n            - name: LEVEL|+1"),
        new("environment value is a number", Gold.Edit(Env, FirstEnv + "            - name: RETRIES\n              value: 3\n" + Env.Replace("- envFrom", "  envFrom", StringComparison.Ordinal)), "CTZ1107", "value: 3"),
        new("bad label value", Gold.Edit("app.kubernetes.io/instance: catalog\n", "app.kubernetes.io/instance: \"not good!\"\n", 3), "CTZ2003", "not good!"),
        new("probe port name undefined", Gold.Edit("              path: /health/ready\n              port: http", "              path: /health/ready\n              port: web"), "CTZ2023", "port: web"),
        new("probe port number undeclared", Gold.Edit("              path: /health/ready\n              port: http", "              path: /health/ready\n              port: 9999"), "CTZ2024", "port: 9999"),
        new("Service selects nothing", Gold.Edit("  selector:\n    app.kubernetes.io/name: catalog\n", "  selector:\n    app.kubernetes.io/name: catalogue\n"), "CTZ3001", "catalogue"),
        new("Service targetPort undefined", Gold.Edit("targetPort: http", "targetPort: web"), "CTZ3003", "targetPort: web"),
        new("two Service ports without names", Gold.Edit("    - name: http\n      port: 80\n      protocol: TCP\n      targetPort: http\n", "    - port: 80\n      targetPort: http\n    - port: 81\n      targetPort: http\n"), "CTZ2013", "port: 80"),
        new("budget protects nothing", Gold.Edit("  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: catalog", "  maxUnavailable: 1\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: other"), "CTZ3005", "name: other"),
        new("budget keeps every replica", Gold.Edit("  maxUnavailable: 1\n", "  minAvailable: 3\n"), "CTZ3006", "minAvailable: 3"),
        new("budget has both bounds", Gold.Edit("  maxUnavailable: 1\n", "  maxUnavailable: 1\n  minAvailable: 1\n"), "CTZ2014", "minAvailable: 1"),
        new("network policy missing", Gold.Without("NetworkPolicy"), "CTZ3008", "kind: Deployment|+5"),
        new("network policy selects nothing", Gold.Edit("  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: catalog", "  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: other"), "CTZ3007", "name: other"),
        new("service account missing", Gold.Without("ServiceAccount"), "CTZ3011", "serviceAccountName"),
        new("ConfigMap missing", Gold.Without("ConfigMap"), "CTZ3012", "name: catalog-config"),
        new("Secret missing", Gold.Edit(Env, FirstEnv + "            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef:\n                  key: password\n                  name: postgres\n" + Env.Replace("- envFrom", "  envFrom", StringComparison.Ordinal)), "CTZ3014", "name: postgres"),
        new("password in env", Gold.Edit(Env, FirstEnv + "            - name: DB_PASSWORD\n              value: letmein\n" + Env.Replace("- envFrom", "  envFrom", StringComparison.Ordinal)), "CTZ4001", "letmein"),
        new("password in a connection string", Gold.Edit(Env, FirstEnv + "            - name: ConnectionStrings__Db\n              value: Host=db;Username=u;Password=letmein\n" + Env.Replace("- envFrom", "  envFrom", StringComparison.Ordinal)), "CTZ4002", "letmein"),
        new("password in a ConfigMap", Gold.Edit("  ASPNETCORE_HTTP_PORTS: \"8080\"\n", "  ASPNETCORE_HTTP_PORTS: \"8080\"\n  ConnectionStrings__Db: Server=db;User Id=u;Pwd=letmein;\n"), "CTZ4002", "letmein"),
        new("image latest", Gold.Edit("catalog:1.0.0", "catalog:latest"), "CTZ4004", "catalog:latest"),
        new("image without tag, registry with port", Gold.Edit("registry.example.com/shop/catalog:1.0.0", "registry.example.com:5000/shop/catalog"), "CTZ4003", "registry.example.com:5000"),
        new("no resources", Gold.Edit(Resources, ""), "CTZ4005", "          name: catalog\n          ports"),
        new("no readiness probe", Gold.Edit(Readiness, ""), "CTZ4006", "          name: catalog\n          ports"),
        new("readiness asks what liveness asks", Gold.Edit("path: /health/ready", "path: /health/live"), "CTZ4008", "readinessProbe:|+2"),
        new("no container security context", Gold.Edit(Context, ""), "CTZ4009", "          name: catalog\n          ports"),
        new("privileged", Gold.Edit("privileged: false", "privileged: true"), "CTZ4010", "privileged: true"),
        new("writable root file system", Gold.Edit("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false"), "CTZ4011", "readOnlyRootFilesystem: false"),
        new("mount without volume", Gold.Edit("            - mountPath: /tmp\n              name: tmp\n", "            - mountPath: /tmp\n              name: data\n"), "CTZ2011", "name: data"),
        new("two volumes at one path", Gold.Edit("            - mountPath: /tmp\n              name: tmp\n", "            - mountPath: /tmp\n              name: tmp\n            - mountPath: /tmp/\n              name: tmp\n"), "CTZ2010", "mountPath: /tmp/"),
        new("hostPath volume", Gold.Edit("        - emptyDir:\n            sizeLimit: 64Mi\n", "        - hostPath:\n            path: /var/lib\n"), "CTZ4016", "path: /var/lib"),
        new("one replica", Gold.Edit("replicas: 3", "replicas: 1"), "CTZ4022", "replicas: 1"),
        new("removed apiVersion", Gold.Edit("apiVersion: apps/v1", "apiVersion: apps/v1beta1"), "CTZ1103", "apps/v1beta1"),
        new("misspelt kind", Gold.Edit("kind: Deployment", "kind: Deploymnet"), "CTZ1102", "Deploymnet"),
        new("container port 0", Gold.Edit("containerPort: 8080", "containerPort: 0"), "CTZ2007", "containerPort: 0"),
        new("container port 70000", Gold.Edit("containerPort: 8080", "containerPort: 70000"), "CTZ2007", "containerPort: 70000"),
        new("listens elsewhere", Gold.Edit("ASPNETCORE_HTTP_PORTS: \"8080\"", "ASPNETCORE_HTTP_PORTS: \"5000\""), "CTZ5001", "\"5000\""),
        new("low port without root", Gold.Edit("containerPort: 8080", "containerPort: 80"), "CTZ4023", "containerPort: 80"),
        new("restart policy Never", Gold.Edit("restartPolicy: Always", "restartPolicy: Never"), "CTZ2016", "restartPolicy: Never"),
        new("rollout cannot begin", Gold.Edit("maxSurge: 1", "maxSurge: 0"), "CTZ2015", "maxUnavailable: 0"),
        new("namespaces differ", Gold.Edit("  name: catalog\n  namespace: shop\nspec:\n  ports", "  name: catalog\n  namespace: store\nspec:\n  ports"), "CTZ3002", "namespace: store"),
        new("duplicate object", Gold.Text + "---\napiVersion: v1\ndata:\n  EXTRA: \"1\"\nkind: ConfigMap\nmetadata:\n  name: catalog-config\n  namespace: shop\n", "CTZ3021", "EXTRA|+3"),
    ];

    private static string WrongLevel()
    {
        var start = Gold.Text.IndexOf("      containers:\n", StringComparison.Ordinal);
        var end = Gold.Text.IndexOf("      restartPolicy:", StringComparison.Ordinal);
        var block = Gold.Text[start..end].Split('\n').Select(line => line.Length > 2 ? line[2..] : line);
        var rest = Gold.Text.Remove(start, end - start);
        return Gold.Edit(rest, "    spec:\n      affinity", string.Join("\n", block) + "    spec:\n      affinity");
    }
}
