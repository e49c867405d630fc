using Containerize.Generation.Settings;

namespace Containerize.Generation.Tests.Settings;

/// <summary>Every decision shows in the files, and nowhere else.</summary>
public sealed class SettingsApplicationTests
{
    private const string Catalog = "k8s/base/catalog/";

    [Theory]
    [InlineData("name: store", "compose.yaml", "name: store\n")]
    [InlineData("name: store", Catalog + "deployment.yaml", "image: store/catalog:0.1.0")]
    [InlineData("namespace: live", Catalog + "deployment.yaml", "namespace: live\n")]
    [InlineData("namespace: live", "k8s/infrastructure/redis/service.yaml", "namespace: live\n")]
    [InlineData("environments: {kubernetes: Staging}", Catalog + "configmap.yaml", "ASPNETCORE_ENVIRONMENT: \"Staging\"")]
    [InlineData("environments: {compose: Test}", "compose.yaml", "${ASPNETCORE_ENVIRONMENT:-Test}")]
    [InlineData("services: {catalog: {kind: worker}}", Catalog + "deployment.yaml", "replicas: 1\n")]
    [InlineData("services: {catalog: {ports: [9000]}}", Catalog + "deployment.yaml", "containerPort: 9000\n")]
    [InlineData("services: {catalog: {ports: [9000]}}", Catalog + "configmap.yaml", "ASPNETCORE_HTTP_PORTS: \"9000\"")]
    [InlineData("services: {catalog: {ports: [9000]}}", "src/Catalog/Dockerfile", "EXPOSE 9000\n")]
    [InlineData("services: {catalog: {exposure: public}}", "compose.yaml", "published: \"${CATALOG_HOST_PORT:-8080}\"")]
    [InlineData("replicas: 4", Catalog + "deployment.yaml", "replicas: 4\n")]
    [InlineData("resources: {cpu: 250m}", Catalog + "deployment.yaml", "cpu: \"250m\"\n")]
    [InlineData("resources: {cpu: 250m, memory: 1Gi}", "compose.yaml", "cpus: \"0.25\"\n          memory: \"1G\"\n")]
    [InlineData("resources: {disk: 1Gi}", Catalog + "deployment.yaml", "ephemeral-storage: \"1Gi\"\n")]
    [InlineData("services: {catalog: {probes: {liveness: /alive}}}", Catalog + "deployment.yaml", "path: /alive\n")]
    [InlineData("services: {catalog: {probes: {readiness: tcp}}}", Catalog + "deployment.yaml", "readinessProbe:\n            tcpSocket:")]
    [InlineData("probes: {startupSeconds: 100}", Catalog + "deployment.yaml", "failureThreshold: 50\n")]
    [InlineData("shutdown: {delay: 9}", Catalog + "deployment.yaml", "sleep:\n                seconds: 9\n")]
    [InlineData("shutdown: {timeout: 60}", Catalog + "deployment.yaml", "terminationGracePeriodSeconds: 70\n")]
    [InlineData("services: {catalog: {workload: statefulset}}", Catalog + "statefulset.yaml", "kind: StatefulSet\n")]
    [InlineData("services: {migrator: {schedule: {cron: 0 3 * * *}}}", "k8s/base/migrator/cronjob.yaml", "schedule: \"0 3 * * *\"\n")]
    [InlineData("schedule: {timeZone: Europe/Berlin}\nservices: {migrator: {schedule: {cron: 0 3 * * *}}}", "k8s/base/migrator/cronjob.yaml", "timeZone: Europe/Berlin\n")]
    [InlineData("schedule: {concurrency: replace}\nservices: {migrator: {schedule: {cron: 0 3 * * *}}}", "k8s/base/migrator/cronjob.yaml", "concurrencyPolicy: Replace\n")]
    [InlineData("schedule: {deadline: 60}\nservices: {migrator: {schedule: {cron: 0 3 * * *}}}", "k8s/base/migrator/cronjob.yaml", "startingDeadlineSeconds: 60\n")]
    [InlineData("services: {catalog: {migrations: bundle}}", "src/Catalog/Catalog.Migrations.Dockerfile", "dotnet-ef migrations bundle")]
    [InlineData("priorityClass: business", Catalog + "deployment.yaml", "priorityClassName: business\n")]
    [InlineData("runtimeClass: gvisor", Catalog + "deployment.yaml", "runtimeClassName: gvisor\n")]
    [InlineData("storage: {access: many}\nservices: {catalog: {storage: {persistent: [/data]}}}", Catalog + "persistentvolumeclaim-data.yaml", "- ReadWriteMany\n")]
    [InlineData("registry: registry.example.com", Catalog + "deployment.yaml", "image: registry.example.com/shop/catalog:0.1.0\n")]
    [InlineData("tag: 2.0.0", "compose.yaml", "image: shop/catalog:2.0.0\n")]
    [InlineData("image: {flavour: full}", "src/Catalog/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble\n")]
    [InlineData("services: {catalog: {image: {flavour: alpine}}}", "src/Catalog/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\n")]
    [InlineData("services: {catalog: {extraEnvironment: {A: 'yes: #'}}}", Catalog + "configmap.yaml", "A: \"yes: #\"\n")]
    [InlineData("storage: {size: 5Gi, class: fast}\nservices: {catalog: {storage: {persistent: [/data]}}}", Catalog + "persistentvolumeclaim-data.yaml", "storage: \"5Gi\"\n  storageClassName: fast\n")]
    [InlineData("services: {catalog: {storage: {scratch: [/work]}}}", Catalog + "deployment.yaml", "mountPath: /work\n")]
    [InlineData("services: {orders: {scaling: {queue: placed}}}", "k8s/base/orders/scaledobject.yaml", "queueName: \"placed\"\n")]
    [InlineData("servers: {rabbitmq: {host: mq.example.com}}\nservices: {orders: {scaling: {queue: placed, server: rabbitmq}}}", "k8s/base/orders/scaledobject.yaml", "host: \"amqp://mq.example.com:5672/\"\n")]
    [InlineData("servers: {rabbitmq: {external: true}}\nservices: {orders: {scaling: {queue: placed, connection: 'Rabbit:Uri'}}}", "k8s/base/orders/triggerauthentication.yaml", "name: orders-settings\n      key: Rabbit__Uri\n")]
    [InlineData("scaling: {messages: 7}\nservices: {orders: {scaling: {queue: placed}}}", "k8s/base/orders/scaledobject.yaml", "value: \"7\"\n")]
    [InlineData("scaling: {minimum: 0}\nservices: {orders: {scaling: {queue: placed}}}", "k8s/base/orders/scaledobject.yaml", "minReplicaCount: 0\n")]
    [InlineData("scaling: {maximum: 30}\nservices: {orders: {scaling: {queue: placed}}}", "k8s/base/orders/scaledobject.yaml", "maxReplicaCount: 30\n")]
    [InlineData("scaling: {namespace: autoscaling}\nservices: {orders: {scaling: {queue: placed}}}", "k8s/infrastructure/rabbitmq/networkpolicy.yaml", "kubernetes.io/metadata.name: autoscaling\n")]
    [InlineData("secrets: {store: vault}", Catalog + "externalsecret-settings.yaml", "name: vault\n")]
    [InlineData("secrets: {store: vault, storeKind: SecretStore}", Catalog + "externalsecret-settings.yaml", "kind: SecretStore\n")]
    [InlineData("secrets: {store: vault, path: a/b}", Catalog + "externalsecret-settings.yaml", "key: a/b/catalog-settings\n")]
    [InlineData("secrets: {store: vault, refresh: 5m}", Catalog + "externalsecret-settings.yaml", "refreshInterval: \"5m\"\n")]
    [InlineData("services: {gateway: {ingress: {host: shop.example.com}}}", "k8s/base/gateway/ingress.yaml", "- host: shop.example.com\n")]
    [InlineData("ingress: {domain: example.com}", "k8s/base/gateway/ingress.yaml", "- host: gateway.example.com\n")]
    [InlineData("ingress: {kind: loadBalancer}", "k8s/base/gateway/loadbalancer.yaml", "type: LoadBalancer\n")]
    [InlineData("ingress: {domain: example.com}\nservices: {gateway: {ingress: {path: /shop}}}", "k8s/base/gateway/ingress.yaml", "path: /shop\n")]
    [InlineData("ingress: {domain: example.com}\nservices: {gateway: {ports: [8080, 9000], ingress: {port: 9000}}}", "k8s/base/gateway/ingress.yaml", "name: http-9000\n")]
    [InlineData("ingress: {domain: example.com, class: nginx}", "k8s/base/gateway/ingress.yaml", "ingressClassName: nginx\n")]
    [InlineData("ingress: {domain: example.com, tls: false}", "k8s/base/gateway/ingress.yaml", "polaris.fairwinds.com/tlsSettingsMissing-exempt: \"true\"\n")]
    [InlineData("ingress: {domain: example.com, tlsSecret: wildcard}", "k8s/base/gateway/ingress.yaml", "secretName: wildcard\n")]
    [InlineData("ingress: {domain: example.com, clusterIssuer: letsencrypt}", "k8s/base/gateway/ingress.yaml", "cert-manager.io/cluster-issuer: \"letsencrypt\"\n")]
    [InlineData("ingress: {domain: example.com, issuer: letsencrypt}", "k8s/base/gateway/ingress.yaml", "cert-manager.io/issuer: \"letsencrypt\"\n")]
    [InlineData("ingress: {domain: example.com, gateway: edge/public}", "k8s/base/gateway/httproute.yaml", "- name: public\n      namespace: edge\n")]
    [InlineData("ingress: {domain: example.com, gateway: public, listener: https}", "k8s/base/gateway/httproute.yaml", "sectionName: https\n")]
    [InlineData("networkPolicy: open", Catalog + "networkpolicy.yaml", "# Open: the setting networkPolicy says so.\n    - {}\n")]
    [InlineData("services: {catalog: {network: {egress: ['api.example.com:8443']}}}", Catalog + "networkpolicy.yaml", "- port: 8443\n")]
    [InlineData("network: {ingressNamespace: traefik}", "k8s/base/gateway/networkpolicy.yaml", "kubernetes.io/metadata.name: traefik\n")]
    [InlineData("network: {monitoringNamespace: metrics}", Catalog + "networkpolicy.yaml", "kubernetes.io/metadata.name: metrics\n")]
    [InlineData("network: {dnsNamespace: openshift-dns}", Catalog + "networkpolicy.yaml", "kubernetes.io/metadata.name: openshift-dns\n")]
    [InlineData("network: {privateRanges: [10.9.0.0/16]}\nservices: {catalog: {network: {egress: ['api.example.com:443']}}}", Catalog + "networkpolicy.yaml", "except:\n              - \"10.9.0.0/16\"\n")]
    [InlineData("servers: {postgres: {host: db.example.com}}", Catalog + "deployment.yaml", "Host=db.example.com;Port=5432;")]
    [InlineData("servers: {postgres: {host: db.example.com, port: 6432}}", Catalog + "deployment.yaml", "Host=db.example.com;Port=6432;")]
    [InlineData("servers: {postgres: {host: db.example.com, username: shop}}", Catalog + "deployment.yaml", "Username=shop;")]
    [InlineData("servers: {postgres: {host: db.example.com, tls: true}}", Catalog + "deployment.yaml", ";SSL Mode=Require\"")]
    [InlineData("servers: {postgres: {host: db.example.com, networks: [10.20.0.0/16]}}", Catalog + "networkpolicy.yaml", "cidr: \"10.20.0.0/16\"\n")]
    [InlineData("servers: {postgres: {external: true}}", Catalog + "deployment.yaml", "name: catalog-settings\n                  key: ConnectionStrings__Catalog\n")]
    [InlineData("services: {catalog: {image: {packages: [tini, git]}}}", "src/Catalog/Dockerfile", "# What the settings name besides .NET. The archive keeps no old versions, so none is pinned.\n# hadolint ignore=DL3008,DL3018\nRUN apt-get update \\\n    && apt-get install -y --no-install-recommends git tini \\\n")]
    [InlineData("services: {catalog: {requiredEnvironment: [App__Id]}}", "compose.yaml", "App__Id: \"${CATALOG_APP_ID:?set it to the value of App:Id for catalog}\"\n")]
    [InlineData("services: {catalog: {requiredEnvironment: [App__Id]}}", Catalog + "deployment.yaml", "name: catalog-settings\n                  key: App__Id\n")]
    [InlineData("services: {catalog: {secretFiles: {Tls__KeyFile: key.pem}}}", "compose.yaml", "- source: catalog-key.pem\n        target: /run/secrets/files/key.pem\n")]
    [InlineData("services: {catalog: {secretFiles: {Tls__KeyFile: key.pem}}}", Catalog + "configmap.yaml", "Tls__KeyFile: \"/run/secrets/files/key.pem\"\n")]
    [InlineData("services: {catalog: {secretFiles: {Tls__KeyFile: key.pem}}}", Catalog + "deployment.yaml", "secretName: catalog-files\n            # For the group of the pod alone: 0440.\n            defaultMode: 288\n")]
    [InlineData("services: {catalog: {permissions: {jobs.batch: create get}}}", Catalog + "role.yaml", "  - apiGroups:\n      - \"batch\"\n    resources:\n      - jobs\n    verbs:\n      - create\n      - get\n")]
    [InlineData("services: {catalog: {permissions: {pods: list}}}", Catalog + "rolebinding.yaml", "kind: Role\n  name: catalog\n")]
    [InlineData("services: {catalog: {permissions: {pods: list}}}", Catalog + "deployment.yaml", "automountServiceAccountToken: true\n")]
    [InlineData("storage: {scratchSize: 3Gi}\nservices: {catalog: {storage: {scratch: [/work]}}}", Catalog + "deployment.yaml", "sizeLimit: \"3Gi\"\n")]
    [InlineData("storage: {scratchSize: 300Mi}\nservices: {catalog: {storage: {scratch: [/work]}}}", "compose.yaml", "- /work:uid=10654,gid=10654,mode=0700,size=300m\n")]
    [InlineData("compose: {extraEnvironment: {MODE: near}}", "compose.yaml", "MODE: \"near\"\n")]
    [InlineData("compose: {cpu: 1500m}\nresources: {cpu: 250m}", "compose.yaml", "cpus: \"1.5\"\n")]
    [InlineData("compose: {memory: 3Gi}\nresources: {memory: 1Gi}", "compose.yaml", "memory: \"3G\"\n")]
    [InlineData("services: {catalog: {compose: {securityOptions: [apparmor=unconfined]}}}", "compose.yaml", "- no-new-privileges:true\n      - apparmor=unconfined\n")]
    [InlineData("kubernetes: {extraEnvironment: {MODE: far}}", Catalog + "configmap.yaml", "MODE: \"far\"\n")]
    [InlineData("registry: r.example.com\ntag: 7.0\nservices: {catalog: {kubernetes: {extraEnvironment: {OWN_IMAGE: '{image}'}}}}", Catalog + "configmap.yaml", "OWN_IMAGE: \"r.example.com/shop/catalog:7.0\"\n")]
    [InlineData("services: {gateway: {network: {callers: [batch], ingressNamespace: traefik}}}", "k8s/base/gateway/networkpolicy.yaml", "app.kubernetes.io/name: batch\n")]
    [InlineData("network: {apiServer: [10.0.0.1/32]}\nservices: {catalog: {permissions: {pods: list}, network: {egress: ['a.example.com:443']}}}", Catalog + "networkpolicy.yaml", "# The API server.\n    - to:\n        - ipBlock:\n            cidr: \"10.0.0.1/32\"\n      ports:\n        - port: 443\n          protocol: TCP\n        - port: 6443\n")]
    public void A_decision_shows(string settings, string file, string text)
    {
        Assert.DoesNotContain(text, Files("").GetValueOrDefault(file, ""), StringComparison.Ordinal);
        Assert.Contains(text, Files(settings)[file], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("networkPolicy: off", Catalog + "networkpolicy.yaml")]
    [InlineData("services: {catalog: {networkPolicy: off}}", Catalog + "networkpolicy.yaml")]
    [InlineData("replicas: 2", Catalog + "horizontalpodautoscaler.yaml")]
    [InlineData("servers: {redis: {host: cache.example.com}}", "k8s/infrastructure/redis/service.yaml")]
    [InlineData("servers: {redis: {used: false}}", "k8s/infrastructure/redis/service.yaml")]
    [InlineData("infrastructure: false", "k8s/infrastructure/redis/service.yaml")]
    [InlineData("kubernetes: {enabled: false}", Catalog + "deployment.yaml")]
    [InlineData("kubernetes: {enabled: false}", "k8s/base/kustomization.yaml")]
    [InlineData("compose: {enabled: false}", "compose.yaml")]
    [InlineData("compose: {enabled: false}", ".env.example")]
    [InlineData("profile: local", Catalog + "horizontalpodautoscaler.yaml")]
    [InlineData("ignore: [src/Catalog/**]", Catalog + "deployment.yaml")]
    [InlineData("ignore: ['**/Basket.csproj']", "k8s/infrastructure/redis/service.yaml")]
    public void A_decision_leaves_a_file_out(string settings, string file)
    {
        Assert.Contains(file, Files("").Keys);
        Assert.DoesNotContain(file, Files(settings).Keys);
    }

    [Fact]
    public void What_is_said_of_one_service_changes_no_other()
    {
        var before = Files("");
        var after = Files("services: {catalog: {replicas: 7, probes: {liveness: none}, tag: 9, resources: {cpu: 100m}}}");
        Assert.All(before.Where(f => f.Key.StartsWith("k8s/base/basket/", StringComparison.Ordinal)), f => Assert.Equal(f.Value, after[f.Key]));
        Assert.DoesNotContain("livenessProbe:", after[Catalog + "deployment.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_name_is_used_wherever_the_service_is_named()
    {
        var files = Files("services: {catalog: {name: products, replicas: 6}}");
        Assert.DoesNotContain(Catalog + "deployment.yaml", files.Keys);
        Assert.Contains("replicas: 6\n", files["k8s/base/products/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("http://products:80/", files["k8s/base/gateway/configmap.yaml"], StringComparison.Ordinal);
        Assert.Contains("  products:\n", files["compose.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("servers: {postgress: {host: x}}", "there is no server postgress; did you mean postgres?")]
    [InlineData("servers: {postgres: {hots: x}}", "there is no setting hots of a server; did you mean host?")]
    [InlineData("isolation: none", "there is no setting isolation; it is called networkPolicy now")]
    [InlineData("services: {catalogue: {replicas: 2}}", "there is no service catalogue; did you mean catalog?")]
    [InlineData("services: {catalog: {name: redis}}", "the name redis is taken")]
    [InlineData("services: {catalog: {extraEnvironment: {Jwt__Key: x}}}", "Jwt__Key is a secret")]
    [InlineData("extraEnvironment: {MAIL_PASSWORD: x}", "MAIL_PASSWORD is a secret")]
    [InlineData("compose: {extraEnvironment: {MAIL_PASSWORD: x}}", "MAIL_PASSWORD is a secret")]
    [InlineData("kubernetes: {extraEnvironment: {MAIL_PASSWORD: x}}", "MAIL_PASSWORD is a secret")]
    [InlineData("services: {catalog: {permissions: {'*': get}}}", "is not a resource such as pods")]
    [InlineData("services: {catalog: {permissions: {pods: '*'}}}", "is not a resource such as pods")]
    [InlineData("services: {catalog: {permissions: {secrets: impersonate}}}", "is not a resource such as pods")]
    [InlineData("services: {catalog: {secretFiles: {Tls__KeyFile: ../key}}}", "is not a variable's name with the name of a file")]
    [InlineData("services: {catalog: {image: {packages: ['git; rm -rf /']}}}", "is not the name of a package")]
    [InlineData("services: {catalog: {compose: {securityOptions: [no-new-privileges=false]}}}", "is not an option such as")]
    public void Refuses_what_cannot_be(string settings, string what)
    {
        var error = Assert.Throws<ContainerizeException>(() => Files(settings));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.StartsWith("containerize.yaml(1,", error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_service_that_may_be_in_an_unread_project_is_no_error() =>
        Assert.Equal(5, ModelSettings.Apply(Applications.Shop(), Given.File("services: {gone: {replicas: 2}}"), complete: false).Model.Services.Count);

    [Fact]
    public void A_decided_value_is_traced_to_its_setting()
    {
        var service = ModelSettings.Apply(Applications.Shop(), Given.File("services:\n  catalog:\n    ports: [9000]\n"), complete: true).Model.Services.Single(s => s.Name == "catalog");
        Assert.Equal(new SourceLocation("containerize.yaml", 3, 12), service.Ports[0].Evidence[0].Location);
    }

    private static Dictionary<string, string> Files(string text)
    {
        var (model, settings) = ModelSettings.Apply(Applications.Shop(), Given.File(text), complete: true);
        return Generator.Generate(model, new GenerationSettings { User = settings }).Artifacts.ToDictionary(a => a.Path, a => a.Text);
    }
}
