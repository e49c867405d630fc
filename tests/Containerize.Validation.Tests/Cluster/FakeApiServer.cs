using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Containerize.Validation.Tests.Cluster;

/// <summary>An HTTP server in this process that answers as a test says, with a kubeconfig that points at it.</summary>
internal sealed class FakeApiServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TemporaryFolder _folder = new();

    private FakeApiServer(WebApplication application) => _application = application;

    /// <summary>The requests so far, as <c>METHOD path</c> with the query.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The bodies of requests that had one, keyed by <c>METHOD path</c> without the query.</summary>
    public ConcurrentDictionary<string, string> Bodies { get; } = new();

    public string Address => _application.Urls.Single();

    public ClusterOptions Options => new(KubeConfig: _folder.Write("kubeconfig", KubeConfigText(Address)));

    public static async Task<FakeApiServer> StartAsync(Func<HttpContext, string, Task> answer, bool tls = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        using var certificate = tls ? SelfSigned() : null;
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, l =>
        {
            if (certificate is not null)
                l.UseHttps(X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null));
        }));
        var application = builder.Build();
        var server = new FakeApiServer(application);
        application.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            server.Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            if (body.Length > 0)
                server.Bodies[$"{context.Request.Method} {context.Request.Path}"] = body;
            await answer(context, body);
        });
        await application.StartAsync();
        return server;
    }

    /// <summary>Writes a kubeconfig for an address; the token is one that no message may show.</summary>
    public static string KubeConfigText(string address) => $"""
        apiVersion: v1
        kind: Config
        current-context: test
        contexts:
          - name: test
            context: {"{cluster: here, user: me}"}
        clusters:
          - name: here
            cluster: {"{server: \"" + address + "\"}"}
        users:
          - name: me
            user: {"{token: a-token-to-keep}"}
        """;

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _folder.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=elsewhere.example.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
