using System.Net;
using System.Net.Sockets;
using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

public sealed class FaultTests
{
    [Fact]
    public async Task Says_that_nobody_listens()
    {
        string address;
        await using (var gone = await FakeApiServer.StartAsync((c, _) => ApiServerAnswers.NotFoundAsync(c)))
            address = gone.Address;
        using var folder = new TemporaryFolder();
        var options = new ClusterOptions(KubeConfig: folder.Write("config", KubeConfig(address)));
        var error = await FailAsync(options);
        Assert.Equal($"the cluster at {address} refuses connections: nothing listens there", error.What);
    }

    [Fact]
    public async Task Says_that_the_server_does_not_answer_in_time()
    {
        await using var server = await FakeApiServer.StartAsync(async (c, _) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, c.RequestAborted);
            }
            catch (OperationCanceledException)
            {
            }
        });
        var error = await FailAsync(server.Options with { Timeout = TimeSpan.FromMilliseconds(200) });
        Assert.Equal($"the cluster at {server.Address} did not answer within 0.2 s", error.What);
    }

    [Fact]
    public async Task Says_that_the_connection_breaks_off()
    {
        await using var server = await FakeApiServer.StartAsync((c, _) =>
        {
            c.Abort();
            return Task.CompletedTask;
        });
        var error = await FailAsync(server.Options);
        Assert.Equal($"the cluster at {server.Address} broke the connection off", error.What);
    }

    [Fact]
    public async Task Says_that_the_answer_breaks_off_in_the_middle()
    {
        await using var server = await FakeApiServer.StartAsync(async (c, _) =>
        {
            c.Response.ContentLength = 1000;
            await c.Response.WriteAsync("{");
            await c.Response.Body.FlushAsync();
            c.Abort();
        });
        var error = await FailAsync(server.Options);
        Assert.Equal($"the cluster at {server.Address} broke the connection off", error.What);
    }

    [Theory]
    [InlineData("<html>hello</html>")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Says_that_something_else_answers(string body)
    {
        await using var server = await FakeApiServer.StartAsync((c, _) => c.Response.WriteAsync(body));
        var error = await FailAsync(server.Options);
        Assert.Equal($"the cluster at {server.Address} does not answer like a Kubernetes API server: its answer is not JSON", error.What);
    }

    [Fact]
    public async Task Says_that_the_answer_is_not_http()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("SSH-2.0-Server\r\n\r\n"u8.ToArray());
        });
        using var folder = new TemporaryFolder();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var error = await FailAsync(new ClusterOptions(KubeConfig: folder.Write("config", KubeConfig(address))));
        await serving;
        Assert.Equal($"the cluster at {address} does not answer like a Kubernetes API server: its answer is not HTTP", error.What);
    }

    [Fact]
    public async Task Refuses_a_certificate_that_nobody_vouches_for()
    {
        await using var server = await FakeApiServer.StartAsync((c, _) => ApiServerAnswers.CreatedAsync(c), tls: true);
        var error = await FailAsync(server.Options);
        Assert.StartsWith($"the cluster at {server.Address} cannot be trusted: ", error.What, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Says_that_a_proxy_answers_in_the_servers_place()
    {
        await using var server = await FakeApiServer.StartAsync(async (c, _) =>
        {
            c.Response.StatusCode = 502;
            await c.Response.WriteAsync("bad gateway");
        });
        var error = await FailAsync(server.Options);
        Assert.Contains("something in front of it answers 502", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_shows_the_token_or_the_password_in_the_address()
    {
        await using var server = await FakeApiServer.StartAsync((c, _) => ApiServerAnswers.StatusAsync(c, 401, "Unauthorized", "Unauthorized"));
        using var folder = new TemporaryFolder();
        var address = server.Address.Replace("http://", "http://me:hidden@", StringComparison.Ordinal);
        var error = await FailAsync(new ClusterOptions(KubeConfig: folder.Write("config", KubeConfig(address))));
        Assert.Equal($"the cluster at {server.Address} does not accept the credentials of context 'test' (401)", error.What);
        Assert.DoesNotContain("hidden", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("a-token-to-keep", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_an_object_that_the_server_fails_on_and_goes_on()
    {
        await using var server = await FakeApiServer.StartAsync(async (c, _) =>
        {
            if (await ApiServerAnswers.DiscoveryAsync(c))
                return;
            if (c.Request.Path.Value!.EndsWith("/services", StringComparison.Ordinal))
                await ApiServerAnswers.StatusAsync(c, 500, "InternalError", "Internal error occurred: failed calling webhook \"check.example.com\": connection refused");
            else
                await ApiServerAnswers.CreatedAsync(c);
        });
        const string text = "apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: shop}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: shop}\n";
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options, default);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("CTZ8016", 2), (finding.Rule, finding.Location.Line));
        Assert.Equal(2, report.Documents);
    }

    [Fact]
    public async Task Stops_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = await FakeApiServer.StartAsync(async (c, _) =>
        {
            await cancel.CancelAsync();
            await ApiServerAnswers.CreatedAsync(c);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ClusterValidator.ValidateAsync(ApiServerAnswers.Files(ApiServerAnswers.Deployment), server.Options, cancel.Token));
    }

    private static async Task<ContainerizeException> FailAsync(ClusterOptions options)
    {
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => ClusterValidator.ValidateAsync(ApiServerAnswers.Files(ApiServerAnswers.Deployment), options, default));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        Assert.NotEmpty(error.Remedy);
        return error;
    }

    private static string KubeConfig(string address) => FakeApiServer.KubeConfigText(address);
}
