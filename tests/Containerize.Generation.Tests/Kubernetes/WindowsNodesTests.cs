using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Kubernetes;

/// <summary>What runs on Windows alone has manifests where the cluster has nodes for it, without what Windows refuses.</summary>
public sealed class WindowsNodesTests
{
    // The API server refuses these for a pod whose operating system is Windows.
    private static readonly string[] Refused =
    [
        "runAsUser:", "runAsGroup:", "fsGroup", "seccompProfile", "appArmorProfile", "sysctls", "capabilities", "readOnlyRootFilesystem", "privileged:", "allowPrivilegeEscalation", "seLinuxOptions",
    ];

    [Fact]
    public void Without_such_nodes_there_are_no_manifests()
    {
        Assert.DoesNotContain(Files("").Keys, p => p.StartsWith("k8s/base/desk/", StringComparison.Ordinal));
        Assert.DoesNotContain("desk:", Files("windowsNodes: true")["compose.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "deployment")]
    [InlineData("services: {desk: {kind: job, schedule: {cron: 0 3 * * *}}}", "cronjob")]
    public void Its_pods_go_to_such_nodes_without_what_Windows_refuses(string settings, string kind)
    {
        var workload = Files("windowsNodes: true\n" + settings)[$"k8s/base/desk/{kind}.yaml"];
        Assert.Contains("kubernetes.io/os: windows\n", workload, StringComparison.Ordinal);
        Assert.Contains("name: windows\n", workload, StringComparison.Ordinal);
        Assert.Contains("runAsUserName: ContainerUser\n", workload, StringComparison.Ordinal);
        Assert.Contains("runAsNonRoot: true\n", workload, StringComparison.Ordinal);
        Assert.Contains("effect: NoSchedule\n", workload, StringComparison.Ordinal);
        Assert.Contains("memory: \"512Mi\"\n", workload, StringComparison.Ordinal);
        Assert.All(Refused, r => Assert.DoesNotContain(r, string.Concat(workload.Split('\n').Where(l => !l.Contains("ignore", StringComparison.Ordinal) && !l.TrimStart().StartsWith('#'))), StringComparison.Ordinal));
        Assert.DoesNotContain("- linux\n", workload, StringComparison.Ordinal);
        Assert.DoesNotContain("volumeMounts", workload, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_stay_as_they_are_and_reach_it()
    {
        var (without, with) = (Files(""), Files("windowsNodes: true"));
        Assert.Equal(without["k8s/base/web/service.yaml"], with["k8s/base/web/service.yaml"]);
        Assert.Contains("- linux\n", with["k8s/base/web/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("app.kubernetes.io/name: desk\n", with["k8s/base/web/networkpolicy.yaml"], StringComparison.Ordinal);
        Assert.Contains("desk/deployment.yaml\n", with["k8s/base/kustomization.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void One_environment_may_have_such_nodes_alone()
    {
        var files = Files("overlays: {win: {windowsNodes: true}}");
        Assert.Contains("kubernetes.io/os: windows\n", files["k8s/overlays/win/desk/deployment.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("k8s/base/desk/deployment.yaml", files.Keys);
    }

    private static Dictionary<string, string> Files(string settings)
    {
        var model = Build.Model(
            [Build.Service("desk", ServiceKind.Web, Build.Project("src/Desk/Desk.csproj", framework: "net10.0-windows")), Build.Service("web", ServiceKind.Web, Build.Project("src/Web/Web.csproj"))],
            [],
            [Build.Edge("web", "desk", ConnectionKind.Http)]);
        var (decided, user) = Containerize.Generation.Settings.ModelSettings.Apply(model, Given.File(settings), complete: true);
        return Generator.Generate(decided, new GenerationSettings { User = user }).Artifacts.ToDictionary(a => a.Path, a => a.Text);
    }
}
