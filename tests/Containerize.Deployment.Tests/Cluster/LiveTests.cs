using Containerize.Deployment.Cluster;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Tests.Cluster;

public sealed class LiveTests
{
    [ClusterFact]
    public async Task A_trial_applies_to_a_real_server_and_removes_its_namespace()
    {
        using var session = await ClusterSession.OpenAsync(new ClusterOptions(KubeConfig: ClusterFactAttribute.KubeConfig), default);
        var trial = EphemeralSet.Of(Manifests.Set(Manifests.Namespace, Manifests.Settings), EphemeralSet.NewName("containerize-live"));
        var report = await new EphemeralDeployment(session, trial, [], _ => null, new DeployOptions(), _ => { }).RunAsync(new Dictionary<string, string>(), default);
        Assert.Empty(report.Failures);
        Assert.Equal("created", Assert.Single(report.Objects).Change);
        var left = await session.GetAsync($"/api/v1/namespaces/{trial.Namespace}", default);
        Assert.True(left is null || left.Value.Text("status", "phase") == "Terminating");
    }
}
