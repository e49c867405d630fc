using Containerize.Validation.Cluster;

namespace Containerize.Validation.Tests.Cluster;

public sealed class LiveTests
{
    [ClusterFact]
    public async Task Accepts_a_sound_set_and_stores_nothing()
    {
        const string text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: containerize-live-test}\ndata: {a: b}\n";
        var options = new ClusterOptions(Namespace: "default", KubeConfig: ClusterFactAttribute.KubeConfig);
        for (var run = 0; run < 2; run++)
        {
            var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), options, default);
            Assert.Empty(report.Findings);
            Assert.Empty(report.NotChecked);
        }

        using var connection = ClusterConnection.Open(options);
        var answer = await new ApiServer(connection, options).SendAsync(ApiRequest.Get("/api/v1/namespaces/default/configmaps/containerize-live-test"), default);
        Assert.Equal(404, answer.Code);
    }

    [ClusterFact]
    public async Task Reports_all_unknown_fields_at_their_lines()
    {
        var text = RecordedExchange.Get("create-fail-two-unknown-fields").Body;
        var report = await ClusterValidator.ValidateAsync(
            ApiServerAnswers.Files(text), new ClusterOptions(Namespace: "default", KubeConfig: ClusterFactAttribute.KubeConfig), default);
        Assert.Equal([("CTZ8001", 8), ("CTZ8001", 9)], report.Findings.Select(f => (f.Rule, f.Location.Line)));
    }
}
