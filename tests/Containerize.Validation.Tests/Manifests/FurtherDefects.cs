namespace Containerize.Validation.Tests.Manifests;

/// <summary>Faults that the API server refuses or that show in use, each seeded alone into manifests of many kinds.</summary>
internal static class FurtherDefects
{
    private const string Env = "        - envFrom:\n            - configMapRef:\n                name: catalog-config\n";
    private const string Ready = "              path: /health/ready\n              port: http\n            periodSeconds: 5\n";
    private const string Mount = "            - mountPath: /tmp\n              name: tmp\n";
    private const string PodContext = "        appArmorProfile:\n          type: RuntimeDefault\n";
    private const string Term = "      terminationGracePeriodSeconds: 30\n";

    public static IReadOnlyList<Defect> All { get; } = [.. Pods(), .. Workloads(), .. Access(), .. Sets()];

    private static IEnumerable<Defect> Pods() =>
    [
        Of("name of a variable with an equals sign", Env, WithEnv("            - name: LEVEL=debug\n              value: a\n"), "CTZ2031", "LEVEL=debug"),
        Of("field that there is not", Env, WithEnv("            - name: ADDRESS\n              valueFrom:\n                fieldRef:\n                  fieldPath: status.podIp\n"), "CTZ2043", "status.podIp"),
        Of("resource that there is not", Env, WithEnv("            - name: CPUS\n              valueFrom:\n                resourceFieldRef:\n                  resource: cpu.limits\n"), "CTZ2043", "cpu.limits"),
        Of("value and source", Env, WithEnv("            - name: ADDRESS\n              value: a\n              valueFrom:\n                fieldRef:\n                  fieldPath: status.podIP\n"), "CTZ2022", "valueFrom:|+1"),
        Of("envFrom of nothing", "            - configMapRef:\n                name: catalog-config\n", "            - prefix: A_\n", "CTZ2022", "prefix: A_"),
        Of("image in upper case", "shop/catalog:1.0.0", "Shop/catalog:1.0.0", "CTZ2032", "Shop/catalog"),
        Of("image with a space", "shop/catalog:1.0.0", "shop/catalog:1.0.0 b", "CTZ2032", "catalog:1.0.0 b"),
        Of("exec without a command", "            httpGet:\n" + Ready, "            exec: {}\n            periodSeconds: 5\n", "CTZ2033", "exec: {}"),
        Of("grace period of a readiness probe", Ready, Ready + "            terminationGracePeriodSeconds: 5\n", "CTZ2033", "terminationGracePeriodSeconds: 5"),
        Of("hook with two actions", "          name: catalog\n          ports", "          lifecycle:\n            preStop:\n              exec:\n                command: [/app/stop]\n              sleep:\n                seconds: 5\n          name: catalog\n          ports", "CTZ2033", "preStop:"),
        Of("hook longer than the grace period", "          name: catalog\n          ports", "          lifecycle:\n            preStop:\n              sleep:\n                seconds: 90\n          name: catalog\n          ports", "CTZ2033", "seconds: 90"),
        Of("two actions of a probe", Ready, Ready + "            tcpSocket:\n              port: http\n", "CTZ2017", "readinessProbe:"),
        Of("scheme in lower case", Ready, "              path: /health/ready\n              port: http\n              scheme: http\n            periodSeconds: 5\n", "CTZ1108", "scheme: http"),
        Of("period of zero", "periodSeconds: 5", "periodSeconds: 0", "CTZ2027", "periodSeconds: 0"),
        Of("liveness that needs several successes", "            periodSeconds: 10\n", "            periodSeconds: 10\n            successThreshold: 2\n", "CTZ2029", "successThreshold"),
        Of("mount path with a colon", "mountPath: /tmp", "mountPath: /tmp:ro", "CTZ2034", "/tmp:ro"),
        Of("absolute subPath", Mount, Mount + "              subPath: /etc\n", "CTZ2034", "subPath: /etc"),
        Of("subPath that leaves the volume", Mount, Mount + "              subPath: ../etc\n", "CTZ2034", "../etc"),
        Of("size limit below zero", "sizeLimit: 64Mi", "sizeLimit: -64Mi", "CTZ2035", "-64Mi"),
        Of("medium that there is not", "            sizeLimit: 64Mi\n", "            medium: Disk\n            sizeLimit: 64Mi\n", "CTZ2035", "medium: Disk"),
        More("mode without a leading zero", "defaultMode: 0644", "defaultMode: 644", "CTZ2035", "defaultMode: 644"),
        More("file outside of its volume", "path: ports", "path: ../ports", "CTZ2035", "../ports"),
        Of("volume with two sources", "        - emptyDir:\n            sizeLimit: 64Mi\n", "        - configMap:\n            name: catalog-config\n          emptyDir:\n            sizeLimit: 64Mi\n", "CTZ2021", "          name: tmp\n---"),
        Of("misspelt resource", "            limits:\n              cpu: 500m", "            limits:\n              cpus: 500m", "CTZ2036", "cpus: 500m"),
        Of("amount below zero", "            limits:\n              cpu: 500m", "            limits:\n              cpu: -500m", "CTZ2036", "cpu: -500m"),
        Of("half a device", "              memory: 256Mi\n            requests:", "              memory: 256Mi\n              nvidia.com/gpu: 500m\n            requests:", "CTZ2036", "nvidia.com/gpu"),
        Of("profile without its path", "        seccompProfile:\n          type: RuntimeDefault", "        seccompProfile:\n          type: Localhost", "CTZ2037", "type: Localhost"),
        Of("path of no profile", PodContext, PodContext + "          localhostProfile: own\n", "CTZ2037", "localhostProfile"),
        Of("group below zero", "fsGroup: 10654", "fsGroup: -1", "CTZ2037", "fsGroup: -1"),
        Of("one port twice in a container", "            - containerPort: 8080\n              name: http\n              protocol: TCP\n", "            - containerPort: 8080\n              name: http\n              protocol: TCP\n            - containerPort: 8080\n              name: web\n", "CTZ2038", "containerPort: 8080\n              name: web"),
        Of("two ports of one name", "            - containerPort: 8080\n              name: http\n              protocol: TCP\n", "            - containerPort: 8080\n              name: http\n              protocol: TCP\n            - containerPort: 8081\n              name: http\n", "CTZ2012", "containerPort: 8081|+1"),
        More("two containers of one name", "          name: wait\n", "          name: web\n", "CTZ2012", "          name: web\n          ports"),
        Of("weight beyond 100", "weight: 100", "weight: 101", "CTZ2039", "weight: 101"),
        Of("spread without skew", "maxSkew: 1", "maxSkew: 0", "CTZ2039", "maxSkew: 0"),
        Of("spread in lower case", "whenUnsatisfiable: ScheduleAnyway", "whenUnsatisfiable: scheduleAnyway", "CTZ1108", "scheduleAnyway"),
        More("toleration with a value that nothing compares", "operator: Equal", "operator: Exists", "CTZ2039", "          value: web"),
        More("toleration with seconds of another effect", "    key: dedicated\n", "    key: dedicated\n          tolerationSeconds: 5\n", "CTZ2039", "tolerationSeconds"),
        More("effect that there is not", "effect: NoSchedule", "effect: NoScedule", "CTZ1108", "NoScedule"),
        Of("no name server", Term, "      dnsPolicy: None\n" + Term, "CTZ2040", "dnsPolicy: None"),
        Of("name server that is no address", Term, "      dnsConfig:\n        nameservers: [dns.example.com]\n" + Term, "CTZ2040", "nameservers"),
        Of("alias of no address", Term, "      hostAliases:\n        - hostnames: [a]\n          ip: localhost\n" + Term, "CTZ2040", "ip: localhost"),
        Of("invalid host name", Term, "      hostname: My_Host\n" + Term, "CTZ2040", "My_Host"),
        Of("deadline of what runs for ever", Term, "      activeDeadlineSeconds: 60\n" + Term, "CTZ2040", "activeDeadlineSeconds"),
        Of("grace period below zero", "terminationGracePeriodSeconds: 30", "terminationGracePeriodSeconds: -1", "CTZ2027", "terminationGracePeriodSeconds"),
        Of("old field of the account", "serviceAccountName: catalog", "serviceAccount: catalog", "CTZ2057", "serviceAccount: catalog"),
        Of("restart policy that there is not", "restartPolicy: Always", "restartPolicy: always", "CTZ1108", "restartPolicy: always"),
        Of("pull policy that there is not", "imagePullPolicy: Always", "imagePullPolicy: Sometimes", "CTZ1108", "Sometimes"),
        Of("protocol in lower case", "              name: http\n              protocol: TCP", "              name: http\n              protocol: tcp", "CTZ1108", "protocol: tcp"),
        More("probe of an init container", "initContainers:\n        - image", "initContainers:\n        - readinessProbe:\n            exec:\n              command: [/app/probe]\n          image", "CTZ2041", "readinessProbe:\n            exec"),
        More("no container", "---\napiVersion: apiextensions", "---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: empty\n  namespace: shop\nspec:\n  automountServiceAccountToken: false\n  containers: []\n---\napiVersion: apiextensions", "CTZ2042", "containers: []"),
        Of("drop of a word", "              drop:\n                - ALL\n", "              drop: ALL\n", "CTZ1107", "drop: ALL"),
        Of("truth value as text", "privileged: false", "privileged: \"false\"", "CTZ1107", "privileged:"),
        Of("annotation that is a number", "metadata:\n  labels:\n    app.kubernetes.io/instance: catalog\n    app.kubernetes.io/name: catalog\n  name: catalog\n  namespace: shop\nspec:\n  replicas", "metadata:\n  annotations:\n    example.com/port: 8080\n  labels:\n    app.kubernetes.io/instance: catalog\n    app.kubernetes.io/name: catalog\n  name: catalog\n  namespace: shop\nspec:\n  replicas", "CTZ1107", "example.com/port"),
        Of("key twice", "  replicas: 3\n", "  replicas: 3\n  replicas: 4\n", "CTZ1003", "replicas: 4"),
        Of("tab", "  replicas: 3\n", "\treplicas: 3\n", "CTZ1002", "\treplicas"),
        Of("fraction of a replica", "replicas: 3", "replicas: 2.5", "CTZ1107", "replicas: 2.5"),
        Of("replicas below zero", "replicas: 3", "replicas: -1", "CTZ2027", "replicas: -1"),
    ];

    private static IEnumerable<Defect> Workloads() =>
    [
        Of("count as text", "maxUnavailable: 0", "maxUnavailable: \"0\"", "CTZ2050", "maxUnavailable: \"0\""),
        Of("surge below zero", "maxSurge: 1", "maxSurge: -1", "CTZ2050", "maxSurge: -1"),
        More("more than all", "maxUnavailable: 25%", "maxUnavailable: 125%", "CTZ2050", "125%"),
        Of("rolling update of another strategy", "    type: RollingUpdate\n", "    type: Recreate\n", "CTZ2051", "rollingUpdate:"),
        Of("deadline shorter than the wait", "  replicas: 3\n", "  minReadySeconds: 60\n  progressDeadlineSeconds: 30\n  replicas: 3\n", "CTZ2051", "progressDeadlineSeconds"),
        Of("strategy that there is not", "    type: RollingUpdate\n", "    type: Rolling\n", "CTZ1108", "type: Rolling"),
        Of("empty selector", "  selector:\n    matchLabels:\n      app.kubernetes.io/name: catalog\n  strategy", "  selector: {}\n  strategy", "CTZ2052", "selector: {}"),
        More("In without values", "        values:\n          - web\n", "", "CTZ2052", "- key: app.kubernetes.io/name\n        operator: In|+1"),
        More("Exists with values", "        operator: In\n        values:\n          - web", "        operator: Exists\n        values:\n          - web", "CTZ2052", "        values:\n          - web"),
        More("operator that there is not", "operator: In\n", "operator: Is\n", "CTZ2052", "operator: Is"),
        More("minute 61", "schedule: 15 3", "schedule: 61 3", "CTZ2026", "schedule: 61"),
        More("four fields", "schedule: 15 3 * * 1-5", "schedule: 15 3 * *", "CTZ2026", "schedule: 15 3 * *"),
        More("day 8", "1-5", "1-8", "CTZ2026", "1-8"),
        More("zone that there is not", "timeZone: Etc/UTC", "timeZone: CEST", "CTZ2054", "CEST"),
        More("zone inside the schedule", "schedule: 15 3 * * 1-5", "schedule: TZ=UTC 15 3 * * 1-5", "CTZ2054", "TZ=UTC"),
        More("policy that there is not", "concurrencyPolicy: Forbid", "concurrencyPolicy: forbid", "CTZ1108", "forbid"),
        More("Job that starts again for ever", "restartPolicy: Never", "restartPolicy: Always", "CTZ2016", "restartPolicy: Always\n          securityContext:\n            runAsNonRoot: true\n            runAsUser: 10654\n            seccompProfile:\n              type: RuntimeDefault\n          volumes"),
        More("indexed without a number", "backoffLimit: 2", "backoffLimit: 2\n      completionMode: Indexed", "CTZ2053", "Indexed"),
        More("tries below zero", "backoffLimit: 2", "backoffLimit: -2", "CTZ2027", "backoffLimit: -2"),
        More("least above most", "minReplicas: 3", "minReplicas: 9", "CTZ2020", "maxReplicas"),
        More("least of zero", "minReplicas: 3", "minReplicas: 0", "CTZ2020", "minReplicas: 0"),
        More("metric without its source", "    - resource:\n        name: cpu\n        target:\n          averageUtilization: 70\n          type: Utilization\n      type: Resource\n", "    - type: Resource\n", "CTZ2055", "- type: Resource"),
        More("target without its value", "          averageUtilization: 70\n", "", "CTZ2055", "type: Utilization"),
        More("window longer than an hour", "stabilizationWindowSeconds: 300", "stabilizationWindowSeconds: 7200", "CTZ2027", "7200"),
        More("share of what is not requested", "        name: cpu\n", "        name: ephemeral-storage\n", "CTZ3030", "name: ephemeral-storage"),
        More("autoscaler of nothing", "    kind: Deployment\n    name: web", "    kind: Deployment\n    name: wep", "CTZ3017", "wep"),
        More("claim without a mode", "metadata:\n  name: exports\n  namespace: shop\nspec:\n  accessModes:\n    - ReadWriteOnce\n", "metadata:\n  name: exports\n  namespace: shop\nspec:\n", "CTZ2056", "name: exports\n  namespace: shop\nspec"),
        More("claim without a size", "    - ReadWriteOnce\n  resources:\n    requests:\n      storage: 1Gi\n", "    - ReadWriteOnce\n", "CTZ2056", "name: exports\n  namespace: shop\nspec"),
        More("mode that there is not", "    - ReadWriteOnce\n  resources", "    - ReadWrite\n  resources", "CTZ1108", "- ReadWrite\n"),
        More("template of a claim without a size", "        accessModes:\n          - ReadWriteOnce\n        resources:\n          requests:\n            storage: 1Gi\n", "        accessModes:\n          - ReadWriteOnce\n", "CTZ2056", "        name: data\n      spec"),
        More("mount of no claim", "            - mountPath: /data\n              name: data", "            - mountPath: /data\n              name: date", "CTZ2011", "name: date"),
        More("Service that is not headless", "  clusterIP: None\n", "", "CTZ3034", "serviceName: store"),
        More("Service of a StatefulSet that is not there", "serviceName: store", "serviceName: stores", "CTZ3022", "stores"),
        More("size beyond the schema", "size: 3", "size: 30", "CTZ1110", "size: 30"),
        More("field that the definition lacks", "  size: 3\n", "  size: 3\n  colour: red\n", "CTZ1105", "colour"),
        More("required field of a custom resource", "spec:\n  size: 3\n", "spec: {}\n", "CTZ1106", "spec: {}"),
        More("misspelt custom resource", "kind: Widget\nmetadata:\n  name: small", "kind: Wiget\nmetadata:\n  name: small", "CTZ1102", "Wiget"),
        More("custom resource without a definition", "apiVersion: example.com/v1\nkind: Widget", "apiVersion: example.org/v1\nkind: Gadget", "CTZ1104", "kind: Gadget"),
        More("name of a definition", "  name: widgets.example.com\n", "  name: widget\n", "CTZ2067", "name: widget\n"),
        More("no stored version", "storage: true", "storage: false", "CTZ2067", "versions:"),
    ];

    private static IEnumerable<Defect> Access() =>
    [
        Of("Service without a port", "  ports:\n    - name: http\n      port: 80\n      protocol: TCP\n      targetPort: http\n", "", "CTZ2060", "kind: Service\n|+5"),
        Of("ExternalName without a name", "type: ClusterIP", "type: ExternalName", "CTZ2060", "type: ExternalName"),
        Of("node port of a ClusterIP", "      port: 80\n", "      nodePort: 30080\n      port: 80\n", "CTZ2060", "nodePort"),
        Of("cluster address that is none", "spec:\n  ports:\n    - name: http\n      port: 80", "spec:\n  clusterIP: auto\n  ports:\n    - name: http\n      port: 80", "CTZ2060", "clusterIP: auto"),
        Of("type that there is not", "type: ClusterIP", "type: Clusterip", "CTZ1108", "Clusterip"),
        Of("Service port 0", "      port: 80\n", "      port: 0\n", "CTZ2007", "port: 0"),
        Of("Service port as text", "      port: 80\n", "      port: \"80\"\n", "CTZ1107", "port: \"80\""),
        Of("one port of a Service twice", "    - name: http\n      port: 80\n      protocol: TCP\n      targetPort: http\n", "    - name: http\n      port: 80\n      targetPort: http\n    - name: web\n      port: 80\n      targetPort: http\n", "CTZ2038", "name: web|+1"),
        Of("other protocol", "      port: 80\n      protocol: TCP", "      port: 80\n      protocol: UDP", "CTZ3036", "protocol: UDP"),
        Of("open on every node", "type: ClusterIP", "type: NodePort", "CTZ4029", "type: NodePort"),
        More("Ingress without a rule", "  rules:\n    - host: shop.example.com\n      http:\n        paths:\n          - backend:\n              service:\n                name: catalog\n                port:\n                  name: http\n            path: /catalog\n            pathType: Prefix\n", "", "CTZ2061", "name: front\n"),
        More("backend without a port", "                port:\n                  name: http\n", "", "CTZ2061", "                name: catalog\n"),
        More("port with name and number", "                  name: http\n", "                  name: http\n                  number: 80\n", "CTZ2061", "                port:"),
        More("path type that is missing", "            pathType: Prefix\n", "", "CTZ1106", "          - backend:"),
        More("path type that there is not", "pathType: Prefix", "pathType: prefix", "CTZ1108", "pathType: prefix"),
        More("path without a slash", "path: /catalog", "path: catalog", "CTZ2019", "path: catalog"),
        More("path with two slashes", "path: /catalog", "path: //catalog", "CTZ2019", "path: //catalog"),
        More("host with a port", "    - host: shop.example.com", "    - host: shop.example.com:443", "CTZ2019", "example.com:443"),
        More("host in upper case under tls", "        - shop.example.com", "        - Shop.example.com", "CTZ2019", "Shop.example"),
        More("backend that is not there", "                name: catalog\n", "                name: catalogue\n", "CTZ3019", "catalogue"),
        More("port that its Service lacks", "                  name: http\n", "                  name: web\n", "CTZ3020", "name: web"),
        More("old annotation", "  name: front\n  namespace: shop\nspec:\n  ingressClassName: nginx\n", "  name: front\n  namespace: shop\n  annotations:\n    kubernetes.io/ingress.class: nginx\nspec:\n", "CTZ2057", "kubernetes.io/ingress.class"),
        More("range that is none", "cidr: 10.0.0.0/8", "cidr: 10.0.0.0", "CTZ2062", "cidr: 10.0.0.0"),
        More("exception outside", "10.1.0.0/16", "192.168.0.0/16", "CTZ2062", "192.168"),
        More("end before the start", "endPort: 9010", "endPort: 8000", "CTZ2062", "endPort: 8000"),
        More("rules that are ignored", "    - Egress\n    - Ingress\n", "    - Ingress\n", "CTZ3032", "egress:\n    - ports:\n        - endPort"),
        More("direction that there is not", "    - Egress\n    - Ingress\n", "    - Outgoing\n    - Ingress\n", "CTZ1108", "Outgoing"),
        More("rule without a group", "  - apiGroups:\n      - \"\"\n    resources", "  - resources", "CTZ2063", "resources:\n      - configmaps|+1"),
        More("rule without a verb", "    verbs:\n      - get\n", "    verbs: []\n", "CTZ2063", "verbs: []"),
        More("binding of no role", "  kind: Role\n", "  kind: Rolle\n", "CTZ2064", "Rolle"),
        More("group of another API", "apiGroup: rbac.authorization.k8s.io", "apiGroup: rbac", "CTZ2064", "apiGroup: rbac"),
        More("account without a namespace", "    name: catalog\n    namespace: shop\n", "    name: catalog\n", "CTZ2064", "kind: ServiceAccount\n    name|+1"),
        More("binding of a role that is not there", "  name: reader\nsubjects", "  name: readers\nsubjects", "CTZ3024", "readers"),
        More("role that reads Secrets", "      - configmaps\n", "      - secrets\n", "CTZ4030", "- secrets"),
        More("role that grants everything", "      - get\n", "      - '*'\n", "CTZ4028", "'*'"),
        More("role that runs commands", "      - configmaps\n    verbs:\n      - get", "      - pods/exec\n    verbs:\n      - create", "CTZ4031", "pods/exec"),
        More("certificate without its key", "  tls.key: ...\n", "", "CTZ2065", "kubernetes.io/tls"),
        Of("data that is not base64", "data:\n  ASPNETCORE", "binaryData:\n  logo: \"!!\"\ndata:\n  ASPNETCORE", "CTZ2030", "logo:"),
        Of("key with a colon", "  ASPNETCORE_HTTP_PORTS: \"8080\"\n", "  ASPNETCORE_HTTP_PORTS: \"8080\"\n  Logging:Level: Debug\n", "CTZ2025", "Logging:Level"),
        Of("number in a ConfigMap", "\"8080\"\n", "8080\n", "CTZ1107", "HTTP_PORTS: 8080"),
    ];

    private static IEnumerable<Defect> Sets() =>
    [
        Of("spread over other pods", "            matchLabels:\n              app.kubernetes.io/name: catalog\n          maxSkew", "            matchLabels:\n              app.kubernetes.io/name: catalogue\n          maxSkew", "CTZ3040", "name: catalogue"),
        Of("spread of nothing", "        - labelSelector:\n            matchLabels:\n              app.kubernetes.io/name: catalog\n          maxSkew", "        - maxSkew", "CTZ3040", "topologyKey: topology"),
        Of("keeps away from nobody", "                  matchLabels:\n                    app.kubernetes.io/name: catalog\n                topologyKey", "                  matchLabels:\n                    app.kubernetes.io/name: catalogue\n                topologyKey", "CTZ3040", "name: catalogue"),
        Of("update that stops all", "maxUnavailable: 0", "maxUnavailable: 100%", "CTZ4032", "maxUnavailable: 100%"),
        Of("namespace of DNS misspelt", "kubernetes.io/metadata.name: kube-system", "kubernetes.io/metadata.name: kube-sytem", "CTZ3009", "kube-sytem"),
        Of("namespace of callers misspelt", "kubernetes.io/metadata.name: shop\n", "kubernetes.io/metadata.name: shoop\n", "CTZ3009", "shoop"),
        More("budget without a bound", "  maxUnavailable: 25%\n", "", "CTZ3031", "name: web\n  namespace: shop\nspec:\n  selector:\n    matchLabels"),
        More("namespace that is not created", "kind: Namespace\nmetadata:\n  name: shop", "kind: Namespace\nmetadata:\n  name: shopp", "CTZ3033", "namespace: shop"),
        More("second autoscaler", "---\napiVersion: apiextensions", "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: second\n  namespace: shop\nspec:\n  maxReplicas: 5\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n---\napiVersion: apiextensions", "CTZ3038", "name: second|+7"),
        More("one route twice", "---\napiVersion: apiextensions", "---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: back\n  namespace: shop\nspec:\n  ingressClassName: nginx\n  rules:\n    - host: shop.example.com\n      http:\n        paths:\n          - backend:\n              service:\n                name: catalog\n                port:\n                  name: http\n            path: /catalog\n            pathType: Prefix\n  tls:\n    - hosts: [shop.example.com]\n      secretName: front-tls\n---\napiVersion: apiextensions", "CTZ3037", "name: back|+13"),
        Of("claim that several pods share", "        - emptyDir:\n            sizeLimit: 64Mi\n", "        - persistentVolumeClaim:\n            claimName: exports\n", "CTZ3035", "claimName: exports"),
        More("key that a ConfigMap lacks", "key: ASPNETCORE_HTTP_PORTS", "key: ASPNETCORE_URLS", "CTZ3013", "key: ASPNETCORE_URLS"),
        More("claim that is not there", "claimName: exports", "claimName: export", "CTZ3016", "claimName: export"),
        More("peer that no pod is", "    - from:\n        - podSelector:\n            matchLabels:\n              app.kubernetes.io/name: web\n", "    - from:\n        - podSelector:\n            matchLabels:\n              app.kubernetes.io/name: gone\n", "CTZ3009", "name: gone"),
        More("replicas under an autoscaler", "spec:\n  selector:\n    matchExpressions", "spec:\n  replicas: 3\n  selector:\n    matchExpressions", "CTZ3018", "replicas: 3\n  selector:\n    matchExpressions"),
    ];

    private static string Together => Gold.Text + "---\n" + Gold.More;

    private static Defect Of(string name, string find, string replace, string rule, string mark) =>
        new(name, Gold.Edit(Together, find, replace), rule, mark);

    private static Defect More(string name, string find, string replace, string rule, string mark) =>
        new(name, Gold.Text + "---\n" + Gold.Edit(Gold.More, find, replace), rule, mark);

    private static string WithEnv(string variables) => "        - env:\n" + variables + Env.Replace("- envFrom", "  envFrom", StringComparison.Ordinal);
}
