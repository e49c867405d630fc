using System.Text.Json.Nodes;
using Containerize.Bot.Pods;
using Containerize.Bot.Settings;
using Containerize.Validation;

namespace Containerize.Bot.Tests.Pods;

public class PodManifestsTests
{
    private static readonly BotOptions Options = new()
    {
        AppId = 42,
        Executor = ExecutorKind.Kubernetes,
        JobImage = "registry.example.com/bot:1.0.0",
        JobServer = new Uri("http://containerize-bot:80"),
        JobServerPods = "app.kubernetes.io/name=bot",
        JobServerPort = 8080,
        JobTime = TimeSpan.FromMinutes(20),
    };

    private static readonly PodManifests Manifests = new(Options, "bots");

    private readonly string _name = PodManifests.Name(long.MaxValue);

    [Fact]
    public void Our_own_validation_finds_nothing_in_them()
    {
        var text = string.Join("\n---\n", Job().ToJsonString(), Policy().ToJsonString());
        var report = OfflineValidator.Validate(new ValidationInput(EquatableList.Of(new TextFile("k8s/analysis.yaml", text)), null), default);
        Assert.Equal(2, report.Documents);
        Assert.Empty(report.Findings.Select(f => $"{f.Rule} {f.Message}"));
    }

    [Fact]
    public void The_pod_has_no_token_and_no_Secret_and_is_restricted_in_full()
    {
        var pod = Job()["spec"]!["template"]!["spec"]!;
        Assert.False((bool)pod["automountServiceAccountToken"]!);
        Assert.DoesNotContain("secret", Job().ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((true, "RuntimeDefault"), ((bool)pod["securityContext"]!["runAsNonRoot"]!, (string)pod["securityContext"]!["seccompProfile"]!["type"]!));
        var container = Assert.Single(pod["containers"]!.AsArray())!;
        Assert.Equal("""{"allowPrivilegeEscalation":false,"readOnlyRootFilesystem":true,"capabilities":{"drop":["ALL"]}}""", container["securityContext"]!.ToJsonString());
        Assert.Equal("""{"cpu":"1","memory":"4Gi","ephemeral-storage":"6Gi"}""", container["resources"]!["limits"]!.ToJsonString());
        Assert.Equal("""[{"name":"work","emptyDir":{"sizeLimit":"6Gi"}}]""", pod["volumes"]!.ToJsonString());
    }

    [Fact]
    public void The_Job_runs_once_within_its_time_and_does_not_stay()
    {
        var spec = Job()["spec"]!;
        Assert.Equal((0, 1200, 300, "Never"), ((int)spec["backoffLimit"]!, (int)spec["activeDeadlineSeconds"]!, (int)spec["ttlSecondsAfterFinished"]!, (string)spec["template"]!["spec"]!["restartPolicy"]!));
    }

    [Fact]
    public void Names_fit_and_labels_say_whose_it_is()
    {
        Assert.InRange(_name.Length, 1, 63);
        Assert.NotEqual(_name, PodManifests.Name(long.MaxValue));
        var labels = Job()["metadata"]!["labels"]!;
        Assert.All(Manifests.Selector.Split(',').Select(l => l.Split('=')), l => Assert.Equal(l[1], (string)labels[l[0]]!));
        Assert.Equal(labels.ToJsonString(), Policy()["metadata"]!["labels"]!.ToJsonString());
        Assert.NotEqual(Manifests.Selector, new PodManifests(Options with { AppId = 43 }, "bots").Selector);
    }

    [Fact]
    public void The_policy_lets_the_pod_reach_the_server_and_names_and_nothing_else()
    {
        var spec = Policy()["spec"]!;
        Assert.Equal("""["Ingress","Egress"]""", spec["policyTypes"]!.ToJsonString());
        Assert.Null(spec["ingress"]);
        Assert.Equal(_name, (string)spec["podSelector"]!["matchLabels"]!["app.kubernetes.io/component"]!);
        Assert.Equal(
            """[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"bots"}},"podSelector":{"matchLabels":{"app.kubernetes.io/name":"bot"}}}]""",
            spec["egress"]![0]!["to"]!.ToJsonString());
        Assert.Equal("""[{"protocol":"TCP","port":8080}]""", spec["egress"]![0]!["ports"]!.ToJsonString());
        Assert.Equal([53, 53], spec["egress"]![1]!["ports"]!.AsArray().Select(p => (int)p!["port"]!));
        Assert.Equal(2, spec["egress"]!.AsArray().Count);
    }

    [Fact]
    public void For_an_address_that_is_a_number_no_name_is_asked_for()
    {
        var policy = new PodManifests(Options with { JobServer = new Uri("http://10.1.2.3:9000"), JobServerPods = "", JobServerPort = 0 }, "bots").Policy(_name, "example/shop");
        Assert.Equal("""[{"to":[{"ipBlock":{"cidr":"10.1.2.3/32"}}],"ports":[{"protocol":"TCP","port":9000}]}]""", policy["spec"]!["egress"]!.ToJsonString());
    }

    private JsonObject Job() => Manifests.Job(_name, "example/shop", "a-token", "another-token");

    private JsonObject Policy() => Manifests.Policy(_name, "example/shop");
}
