using Containerize.Generation.Overlays;
using Containerize.Generation.Planning;
using Containerize.Generation.Settings;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Overlays;

/// <summary>An overlay says what differs from the base, and nothing else.</summary>
public sealed class OverlayTests
{
    private const string Everything = """
        registry: base.example.com
        overlays:
          staging:
            tag: 2.0.0
            registry: registry.example.com:5000/team
            replicas: 2
            resources: {memory: 512Mi}
            extraEnvironment: {A: "{{ x }}: #", B: 'no'}
            networkPolicy: off
            infrastructure: true
            services:
              catalog: {replicas: 5, tag: '3', probes: {liveness: none, readiness: /r}, exposure: public}
              orders: {extraEnvironment: {C: "a\nb"}}
          test:
            namespace: apart
            storage: {size: 9Gi, class: fast}
            probes: {readiness: tcp}
            infrastructure: false
            profile: local
            runtimeClass: kata
            services: {catalog: {digest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}, migrator: {schedule: {cron: "@daily"}}}
          production: {}
        """;

    [CommandFact("kubectl")]
    public async Task Kubectl_builds_what_is_planned_for_the_environment()
    {
        foreach (var (model, settings) in new[] { (Applications.Shop(), Everything), (Applications.Shop(), UnusedServerTests.Settings), (Applications.Kinds(), "overlays: {staging: {replicas: 1, tag: '4'}}"), (ApplicationOnWindows.Model(), ApplicationOnWindows.Settings + "overlays: {staging: {secrets: {path: staging}, services: {web: {ingress: {host: staging.example.com}}}}, linux: {windowsNodes: false}}\n"), (ApplicationWithWays.Model(), ApplicationWithWays.Settings + "overlays: {staging: {ingress: {domain: staging.example.com, listener: staging}, services: {board: {ingress: {host: board.staging.example.com}}, feed: {ingress: {kind: ingress}}}}}\n"), (Applications.Odd(), "overlays: {staging: {tag: '1e3', extraEnvironment: {A_B: '$(x) {{ y }}'}}}") })
        {
            using var folder = new TemporaryFolder();
            var given = Given.File(settings);
            var (decided, user) = ModelSettings.Apply(model, given, complete: true);
            var generation = new GenerationSettings { User = user };
            Manifests.Write(folder, Generator.Generate(decided, generation));
            var plan = ApplicationPlan.Of(decided, generation, new FindingSink());
            foreach (var overlay in OverlayList.Of(plan))
            {
                var built = (await ProcessRun.Async("kubectl", ["kustomize", folder["k8s/overlays/" + overlay.Name]])).Succeeded().Output;
                var planned = PlannedOverlay.Of(plan, overlay).Manifests.Where(a => a.Kind == ArtifactKind.Kubernetes && (overlay.WithServers || a.Path.StartsWith("k8s/base/", StringComparison.Ordinal)));
                Manifests.AssertSame(Manifests.Of(planned.Select(a => a.Text)), Manifests.Of([built]));
            }
        }
    }

    [Fact]
    public void The_base_does_not_know_of_overlays()
    {
        var before = Files("").Where(f => f.Key.StartsWith("k8s/", StringComparison.Ordinal)).ToList();
        var after = Files("overlays: {staging: {tag: '2', replicas: 2}}");
        Assert.All(before, f => Assert.Equal(f.Value, after[f.Key]));
        Assert.DoesNotContain(before, f => f.Key.Contains("overlays", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("appsettings.Staging.json", "staging")]
    [InlineData("appsettings.staging.json", null)]
    [InlineData("appsettings.Production.json", null)]
    [InlineData("appsettings.Development.json", null)]
    [InlineData("appsettings.Local.json", null)]
    [InlineData("launchSettings.Staging.json", null)]
    public void A_configuration_file_for_a_place_of_deployment_makes_an_overlay(string file, string? overlay)
    {
        var paths = Generator.Generate(Build.Model([With(file)]), new GenerationSettings()).Artifacts.Select(a => a.Path).Where(p => p.StartsWith("k8s/overlays/", StringComparison.Ordinal) && p.EndsWith("kustomization.yaml", StringComparison.Ordinal));
        Assert.Equal(overlay is null ? [] : [$"k8s/overlays/{overlay}/kustomization.yaml"], paths);
    }

    [Fact]
    public void Settings_say_which_there_are()
    {
        static IEnumerable<string> Names(string settings) =>
            OverlayList.Of(ApplicationPlan.Of(Build.Model([With("appsettings.Staging.json"), With("appsettings.Production.json")]), new GenerationSettings { User = Given.File(settings) }, new FindingSink())).Select(o => $"{o.Name} {o.Environment} {o.Namespace}");

        Assert.Equal(["staging Staging shop-staging"], Names(""));
        Assert.Equal(["production Production shop-production"], Names("environments: {kubernetes: Staging}"));
        Assert.Empty(Names("environments: {overlays: none}"));
        Assert.Equal(["eu Eu shop-eu", "production Production shop"], Names("environments: {overlays: [production, eu]}"));
        Assert.Equal(["eu Staging shop-eu", "staging Staging s"], Names("overlays: {eu: {environment: Staging}, staging: {namespace: s}}"));
        Assert.Equal(["qa Qa shop-qa", "staging Staging shop-staging"], Names("overlays:\n  qa:\n"));
        Assert.Equal(["staging Staging " + new string('a', 50) + "-staging"], Names("namespace: " + new string('a', 50)));
    }

    [Fact]
    public void A_health_endpoint_that_exists_there_alone_is_probed_there_alone()
    {
        var service = With("appsettings.Staging.json") with { Health = EquatableList.Of(new HealthEndpoint("/staged", HealthProbe.Readiness, EquatableList.Of("Staging"), Build.Seen)) };
        var files = Generator.Generate(Build.Model([service]), new GenerationSettings()).Artifacts.ToDictionary(a => a.Path, a => a.Text);
        Assert.DoesNotContain("/staged", files["k8s/base/api/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("            httpGet:\n              path: /staged\n", files["k8s/overlays/staging/api/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("            tcpSocket: null\n", files["k8s/overlays/staging/api/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("  ASPNETCORE_ENVIRONMENT: Staging\n", files["k8s/overlays/staging/api/configmap.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namespace: live", "kustomization.yaml", "namespace: live\n")]
    [InlineData("environment: Preview", "catalog/configmap.yaml", "ASPNETCORE_ENVIRONMENT: Preview\n")]
    [InlineData("infrastructure: true", "kustomization.yaml", "  - \"../../infrastructure\"\n")]
    [InlineData("infrastructure: false", "catalog/networkpolicy.yaml", "        - podSelector: {}\n")]
    [InlineData("replicas: 2", "kustomization.yaml", "replicas:\n  - name: basket\n    count: 2\n")]
    [InlineData("replicas: 2", "catalog/horizontalpodautoscaler.yaml", "$patch: delete\n")]
    [InlineData("resources: {cpu: 250m}", "catalog/deployment.yaml", "cpu: \"250m\"\n")]
    [InlineData("resources: {memory: 1Gi}", "catalog/deployment.yaml", "memory: \"1Gi\"\n")]
    [InlineData("resources: {disk: 1Gi}", "catalog/deployment.yaml", "ephemeral-storage: \"1Gi\"\n")]
    [InlineData("probes: {liveness: /alive}", "catalog/deployment.yaml", "path: /alive\n")]
    [InlineData("probes: {readiness: /able}", "catalog/deployment.yaml", "path: /able\n")]
    [InlineData("probes: {startup: /up}", "catalog/deployment.yaml", "path: /up\n")]
    [InlineData("registry: registry.example.com", "kustomization.yaml", "  - name: shop/catalog\n    newName: registry.example.com/shop/catalog\n    newTag: \"0.1.0\"\n")]
    [InlineData("tag: 2.0.0", "kustomization.yaml", "  - name: shop/catalog\n    newTag: \"2.0.0\"\n")]
    [InlineData("networkPolicy: off", "catalog/networkpolicy.yaml", "$patch: delete\n")]
    [InlineData("network: {egress: ['api.example.com:8443']}", "catalog/networkpolicy.yaml", "port: 8443\n")]
    [InlineData("network: {ingressNamespace: traefik}", "gateway/networkpolicy.yaml", "kubernetes.io/metadata.name: traefik\n")]
    [InlineData("network: {monitoringNamespace: metrics}", "catalog/networkpolicy.yaml", "kubernetes.io/metadata.name: metrics\n")]
    [InlineData("network: {dnsNamespace: openshift-dns}", "catalog/networkpolicy.yaml", "kubernetes.io/metadata.name: openshift-dns\n")]
    [InlineData("services: {catalog: {network: {callers: [batch]}}}", "catalog/networkpolicy.yaml", "app.kubernetes.io/name: batch\n")]
    [InlineData("services: {catalog: {requiredEnvironment: [App__Id]}}", "catalog/deployment.yaml", "key: App__Id\n")]
    [InlineData("services: {catalog: {permissions: {pods: list}}}", "catalog/role.yaml", "      - pods\n")]
    [InlineData("network: {apiServer: [10.0.0.1/32]}, services: {catalog: {permissions: {pods: list}}}", "catalog/networkpolicy.yaml", "cidr: \"10.0.0.1/32\"\n")]
    [InlineData("kubernetes: {extraEnvironment: {A: only there}}", "catalog/configmap.yaml", "A: only there\n")]
    [InlineData("network: {egress: ['api.example.com:443'], privateRanges: [10.9.0.0/16]}", "catalog/networkpolicy.yaml", "- \"10.9.0.0/16\"\n")]
    [InlineData("servers: {postgres: {host: db.example.com}}", "catalog/deployment.yaml", "Host=db.example.com;")]
    [InlineData("servers: {postgres: {used: false}}", "catalog/deployment.yaml", "$patch: delete\n")]
    [InlineData("profile: local", "catalog/deployment.yaml", "imagePullPolicy: IfNotPresent\n")]
    [InlineData("probes: {startupSeconds: 100}", "catalog/deployment.yaml", "failureThreshold: 50\n")]
    [InlineData("shutdown: {delay: 9}", "catalog/deployment.yaml", "seconds: 9\n")]
    [InlineData("shutdown: {timeout: 60}", "catalog/deployment.yaml", "terminationGracePeriodSeconds: 70\n")]
    [InlineData("priorityClass: business", "catalog/deployment.yaml", "priorityClassName: business\n")]
    [InlineData("runtimeClass: gvisor", "catalog/deployment.yaml", "runtimeClassName: gvisor\n")]
    [InlineData("services: {catalog: {digest: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'}}", "catalog/deployment.yaml", ":0.1.0@sha256:0123456789abcdef")]
    [InlineData("services: {migrator: {schedule: {cron: 0 3 * * *}}}", "migrator/cronjob.yaml", "schedule: \"0 3 * * *\"\n")]
    [InlineData("schedule: {timeZone: Europe/Berlin}, services: {migrator: {schedule: {cron: 0 3 * * *}}}", "migrator/cronjob.yaml", "timeZone: Europe/Berlin\n")]
    [InlineData("schedule: {concurrency: replace}, services: {migrator: {schedule: {cron: 0 3 * * *}}}", "migrator/cronjob.yaml", "concurrencyPolicy: Replace\n")]
    [InlineData("schedule: {deadline: 60}, services: {migrator: {schedule: {cron: 0 3 * * *}}}", "migrator/cronjob.yaml", "startingDeadlineSeconds: 60\n")]
    [InlineData("services: {orders: {scaling: {queue: placed, server: rabbitmq, messages: 5, minimum: 2, maximum: 4}}}, scaling: {namespace: autoscaling}", "orders/scaledobject.yaml", "maxReplicaCount: 4\n")]
    [InlineData("servers: {rabbitmq: {external: true}}, services: {orders: {scaling: {queue: placed, group: g, connection: 'Rabbit:Uri'}}}", "orders/triggerauthentication.yaml", "key: Rabbit__Uri\n")]
    [InlineData("secrets: {store: vault, storeKind: SecretStore, path: a/b, refresh: 5m}", "catalog/externalsecret-settings.yaml", "kind: SecretStore\n")]
    [InlineData("services: {gateway: {ingress: {host: shop.example.com}}}", "gateway/ingress.yaml", "- host: shop.example.com\n")]
    [InlineData("ingress: {domain: example.com, class: nginx, tlsSecret: wildcard}", "gateway/ingress.yaml", "secretName: wildcard\n")]
    [InlineData("ingress: {domain: example.com, tls: false}", "gateway/ingress.yaml", "tlsSettingsMissing-exempt")]
    [InlineData("ingress: {domain: example.com, clusterIssuer: letsencrypt}", "gateway/ingress.yaml", "cert-manager.io/cluster-issuer: \"letsencrypt\"\n")]
    [InlineData("ingress: {domain: example.com, issuer: letsencrypt}", "gateway/ingress.yaml", "cert-manager.io/issuer: \"letsencrypt\"\n")]
    [InlineData("ingress: {domain: example.com, gateway: public, listener: https, sessionPersistence: true}", "gateway/httproute.yaml", "sectionName: https\n")]
    [InlineData("ingress: {kind: loadBalancer}, services: {gateway: {ingress: {port: 8080}}}", "gateway/loadbalancer.yaml", "type: LoadBalancer\n")]
    [InlineData("ingress: {domain: example.com}, services: {gateway: {ingress: {path: /shop}}}", "gateway/ingress.yaml", "path: /shop\n")]
    [InlineData("extraEnvironment: {A: 'yes: #'}", "catalog/configmap.yaml", "A: \"yes: #\"\n")]
    [InlineData("exposure: public", "catalog/configmap.yaml", "ASPNETCORE_FORWARDEDHEADERS_ENABLED: \"true\"\n")]
    public void A_decision_shows_in_its_overlay(string setting, string file, string text)
    {
        var path = "k8s/overlays/staging/" + file;
        Assert.DoesNotContain(text, Files("overlays: {staging: {}}").GetValueOrDefault(path, ""), StringComparison.Ordinal);
        var (key, value) = (setting[..setting.IndexOf(':', StringComparison.Ordinal)], setting[(setting.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var isPerService = SettingKeys.Find("exposure", perService: true, perOverlay: true) is not null && key == "exposure";
        Assert.Contains(text, Files(isPerService ? $"overlays: {{staging: {{services: {{catalog: {{{key}:{value}}}}}}}}}" : $"overlays: {{staging: {{{setting}}}}}")[path], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_of_overlays_has_an_example_above()
    {
        var examples = typeof(OverlayTests).GetMethod(nameof(A_decision_shows_in_its_overlay))!.GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => ((IReadOnlyCollection<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!).First().Value!.ToString()!);
        var shown = examples.SelectMany(e => Given.File($"overlays: {{staging: {{{(e.StartsWith("exposure", StringComparison.Ordinal) ? "services: {catalog: {" + e + "}}" : e)}}}}}").Entries.Select(x => x.Key)).ToHashSet();
        Assert.All(SettingKeys.All.Where(k => k.IsPerOverlay && k.Path is not ("storage.size" or "storage.class" or "storage.access" or "storage.scratchSize" or "windowsNodes")), k => Assert.Contains(k, shown));
    }

    [Fact]
    public void The_room_of_a_volume_differs()
    {
        var files = Files("services: {catalog: {storage: {persistent: [/data]}}}\noverlays: {staging: {storage: {size: 5Gi, class: fast, access: many}}}");
        var claim = files["k8s/overlays/staging/catalog/persistentvolumeclaim-data.yaml"];
        Assert.Contains("  resources:\n    requests:\n      storage: \"5Gi\"\n", claim, StringComparison.Ordinal);
        Assert.Contains("  storageClassName: fast\n", claim, StringComparison.Ordinal);
        Assert.Contains("    - ReadWriteMany\n", claim, StringComparison.Ordinal);
    }

    [Fact]
    public void The_room_of_a_folder_that_does_not_last_differs()
    {
        var files = Files("services: {catalog: {storage: {scratch: [/work]}}}\noverlays: {staging: {storage: {scratchSize: 3Gi}}}");
        Assert.Contains("sizeLimit: \"3Gi\"\n", files["k8s/overlays/staging/catalog/deployment.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("3Gi", files["k8s/base/catalog/deployment.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_a_variable_and_the_file_each_reach_one_overlay()
    {
        var settings = Given.Everywhere(
            "tag: '1'\nservices: {api: {replicas: 9}}\noverlays: {eu: {tag: '2', replicas: 3}}",
            [("CONTAINERIZE_OVERLAYS__EU_WEST__TAG", "4"), ("CONTAINERIZE_OVERLAYS__EU_WEST__SERVICES__API__REPLICAS", "5"), ("CONTAINERIZE_OVERLAYS__EU_WEST__SERVERS__DB__HOST", "db.example"), ("CONTAINERIZE_REGISTRY", "r.example")],
            ("--server-host", "db@us=db.us.example"), ("--tag", "@us=6"), ("--replicas", "api@us=7"), ("--extra-environment", "api@us=A=b@c=d"));
        string? Text(SettingKey key, string overlay, string service) => settings.Within(overlay, []).Text(key, service);
        Assert.Equal(("1", "9", "r.example"), (settings.Text(SettingKeys.Tag), settings.Text(SettingKeys.Replicas, "api"), settings.Text(SettingKeys.Registry)));
        Assert.Equal(("2", "3"), (Text(SettingKeys.Tag, "eu", "api"), Text(SettingKeys.Replicas, "eu", "api")));
        Assert.Equal(("4", "5"), (Text(SettingKeys.Tag, "eu-west", "api"), Text(SettingKeys.Replicas, "eu-west", "api")));
        Assert.Equal(("6", "7"), (Text(SettingKeys.Tag, "us", "other"), Text(SettingKeys.Replicas, "us", "api")));
        Assert.Equal((null, "db.example", "db.us.example"), (settings.Text(ServerKeys.Host, "db"), Text(ServerKeys.Host, "eu-west", "db"), Text(ServerKeys.Host, "us", "db")));
        Assert.Equal("b@c=d", settings.Within("us", []).Map(SettingKeys.ExtraEnvironment, "api")["A"].Value);
    }

    [Theory]
    [InlineData("overlays: {staging: {replica: 1}}", "containerize.yaml(1,22)", "there is no setting replica of an overlay; did you mean replicas?")]
    [InlineData("overlays: {staging: {name: x}}", "containerize.yaml(1,22)", "there is no setting name of an overlay")]
    [InlineData("overlays: {staging: {services: {catalog: {ports: [1]}}}}", "containerize.yaml(1,43)", "there is no setting ports of a service in an overlay")]
    [InlineData("overlays: {staging: {services: {catalog: {ports: [1]}}}}", "containerize.yaml(1,43)", "what the program is")]
    [InlineData("overlays: {staging: {image: {flavour: full}}}", "containerize.yaml(1,22)", "what the image holds")]
    [InlineData("overlays: {staging: {probes: {compose: tcp}}}", "containerize.yaml(1,31)", "which has no overlays")]
    [InlineData("overlays: {Staging: {}}", "containerize.yaml(1,12)", "'Staging' is not the name of an overlay")]
    [InlineData("overlay: {}", "containerize.yaml(1,1)", "did you mean overlays?")]
    [InlineData("environment: Staging", "containerize.yaml(1,1)", "did you mean environments?")]
    [InlineData("overlays: {staging: {services: {catalogue: {replicas: 2}}}}", "containerize.yaml(1,", "there is no service catalogue; did you mean catalog?")]
    [InlineData("overlays: {staging: {extraEnvironment: {MAIL_PASSWORD: x}}}", "containerize.yaml(1,", "MAIL_PASSWORD is a secret")]
    [InlineData("infrastructure: false\noverlays: {staging: {infrastructure: true}}", "containerize.yaml(2,", "servers that are not generated")]
    [InlineData("servers: {postgres: {used: false}}\noverlays: {staging: {servers: {postgres: {used: true}}}}", "containerize.yaml(2,49)", "which the base leaves out")]
    public void Says_what_cannot_be(string settings, string place, string what)
    {
        var error = Assert.Throws<ContainerizeException>(() => Files(settings));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.StartsWith(place, error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--environment", "Staging", "--environment holds for one overlay; write --environment @OVERLAY=Staging")]
    [InlineData("--ports", "@eu=8080", "--ports is the same in every overlay")]
    [InlineData("--namespace", "api@eu=x", "--namespace holds for all services of an overlay; write --namespace @eu=x")]
    public void A_flag_says_where_it_belongs(string flag, string value, string what) =>
        Assert.Contains(what, Assert.Throws<ContainerizeException>(() => Given.Everywhere("", [], (flag, value))).Message, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("CONTAINERIZE_OVERLAYS__EU__TAGS", "Did you mean CONTAINERIZE_OVERLAYS__EU__TAG?")]
    [InlineData("CONTAINERIZE_OVERLAYS__EU", "CONTAINERIZE_OVERLAYS__NAME__REPLICAS")]
    [InlineData("CONTAINERIZE_OVERLAYS__EU__SERVICES__API__PORTS", "CONTAINERIZE_OVERLAYS__EU__SERVICES__API__")]
    public void A_variable_that_is_nearly_one_is_an_error(string name, string remedy) =>
        Assert.Contains(remedy, Assert.Throws<ContainerizeException>(() => Given.Everywhere("", [(name, "3")])).Message, StringComparison.OrdinalIgnoreCase);

    private static Service With(string file)
    {
        var project = Build.Project("src/Api/Api.csproj") with { ConfigurationFiles = EquatableList.Of("src/Api/appsettings.json", "src/Api/" + file) };
        return Build.Service("api", ServiceKind.Web, project);
    }

    private static Dictionary<string, string> Files(string text)
    {
        var (model, settings) = ModelSettings.Apply(Applications.Shop(), Given.File(text), complete: true);
        return Generator.Generate(model, new GenerationSettings { User = settings }).Artifacts.ToDictionary(a => a.Path, a => a.Text);
    }
}
