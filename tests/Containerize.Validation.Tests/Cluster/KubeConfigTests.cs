using Containerize.Validation.Cluster;

namespace Containerize.Validation.Tests.Cluster;

public sealed class KubeConfigTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Says_that_the_kubeconfig_is_missing()
    {
        var error = await FailAsync(new ClusterOptions(KubeConfig: _folder["absent"]));
        Assert.Equal($"the kubeconfig {_folder["absent"]} does not exist", error.What);
    }

    [Fact]
    public async Task Lists_the_contexts_when_the_one_asked_for_is_not_there()
    {
        var error = await FailAsync(new ClusterOptions("other", KubeConfig: _folder.Write("config", FakeApiServer.KubeConfigText("http://127.0.0.1:1"))));
        Assert.Equal("the kubeconfig config has no context 'other'", error.What);
        Assert.Equal("choose one of: test", error.Remedy);
    }

    [Fact]
    public async Task Asks_for_a_context_when_there_is_no_current_one()
    {
        var text = FakeApiServer.KubeConfigText("http://127.0.0.1:1").Replace("current-context: test", "current-context: ''", StringComparison.Ordinal);
        var error = await FailAsync(new ClusterOptions(KubeConfig: _folder.Write("config", text)));
        Assert.Equal("the kubeconfig config has no current context", error.What);
    }

    [Theory]
    [InlineData("")]
    [InlineData("contexts: [")]
    [InlineData("just text")]
    [InlineData("apiVersion: v1\nkind: Config\ncurrent-context: a\ncontexts: [{name: a, context: {cluster: b, user: c}}]\n")]
    [InlineData("apiVersion: v1\nkind: Config\ncurrent-context: a\ncontexts: [{name: a, context: {cluster: b, user: c}}]\nclusters: [{name: b, cluster: {server: 'not an address'}}]\nusers: [{name: c, user: {token: x}}]\n")]
    public async Task Says_that_a_kubeconfig_cannot_be_used(string text)
    {
        var error = await FailAsync(new ClusterOptions(KubeConfig: _folder.Write("config", text)));
        Assert.StartsWith("the kubeconfig config ", error.What, StringComparison.Ordinal);
    }

    private static async Task<ContainerizeException> FailAsync(ClusterOptions options)
    {
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => ClusterValidator.ValidateAsync([], options, default));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        return error;
    }
}
