using Containerize.Model;

namespace Containerize.Detection.Hosting;

/// <summary>Framework features that change how a container must be run.</summary>
public sealed class FeatureDetector : Detector
{
    private static readonly (string Method, string Feature)[] ByCall =
    [
        ("MapHub", Features.SignalR),
        ("MapBlazorHub", Features.BlazorServer),
        ("AddInteractiveServerRenderMode", Features.BlazorServer),
        ("AddServerSideBlazor", Features.BlazorServer),
        ("AddSession", Features.InMemorySession),
        ("AddStackExchangeRedis", Features.SignalRBackplane),
        ("AddAzureSignalR", Features.AzureSignalR),
        ("AddDistributedMemoryCache", Features.InMemoryCache),
        ("AddStackExchangeRedisCache", Features.DistributedCache),
        ("AddDistributedSqlServerCache", Features.DistributedCache),
        ("AddDistributedPostgreSqlCache", Features.DistributedCache),
        ("AddDistributedPostgresCache", Features.DistributedCache),
        ("AddCosmosCache", Features.DistributedCache),
        ("AddDataProtection", Features.DataProtection),
        ("AddCookie", Features.DataProtection),
        ("AddAntiforgery", Features.DataProtection),
        ("AddSession", Features.DataProtection),
        ("AddIdentity", Features.DataProtection),
        ("AddDefaultIdentity", Features.DataProtection),
        ("AddIdentityServer", Features.DataProtection),
        ("AddOpenIdConnect", Features.DataProtection),
        ("AddControllersWithViews", Features.DataProtection),
        ("AddRazorPages", Features.DataProtection),
        ("AddRazorComponents", Features.DataProtection),
        ("AddServerSideBlazor", Features.DataProtection),
        ("PersistKeysToStackExchangeRedis", Features.SharedKeys),
        ("PersistKeysToDbContext", Features.SharedKeys),
        ("PersistKeysToAzureBlobStorage", Features.SharedKeys),
        ("PersistKeysToAWSSystemsManager", Features.SharedKeys),
        ("PersistKeysToGoogleCloudStorage", Features.SharedKeys),
        ("PersistKeysToFileSystem", Features.KeyFolder),
        ("AddHangfireServer", Features.HangfireServer),
        ("UseClustering", Features.ClusteredScheduler),
        ("UseHttpsRedirection", Features.HttpsRedirection),
        ("UseForwardedHeaders", Features.ForwardedHeaders),
        ("MapControllers", Features.Routes),
        ("MapControllerRoute", Features.Routes),
        ("MapDefaultControllerRoute", Features.Routes),
        ("MapGet", Features.Routes),
        ("MapPost", Features.Routes),
        ("MapGroup", Features.Routes),
        ("MapCarter", Features.Routes),
        ("MapGraphQL", Features.Routes),
        ("MapWolverineEndpoints", Features.Routes),
        ("MapMcp", Features.Routes),
        ("MapMagicOnionService", Features.Routes),
        ("UseServiceModel", Features.Routes),
        ("UseSoapEndpoint", Features.Routes),
        ("UseHangfireDashboard", Features.Routes),
        ("MapHangfireDashboard", Features.Routes),
        ("UseFastEndpoints", Features.Routes),
        ("UseMvc", Features.Routes),
        ("UseGiraffe", Features.Routes),
        ("MapRazorPages", Features.UserInterface),
        ("MapRazorComponents", Features.UserInterface),
        ("AddControllersWithViews", Features.UserInterface),
        ("AddRazorPages", Features.UserInterface),
        ("MapFallbackToFile", Features.UserInterface),
        ("MapFallbackToPage", Features.UserInterface),
        ("UseSpa", Features.UserInterface),
        ("UseBlazorFrameworkFiles", Features.UserInterface),
        ("UseSpa", Features.BrowserClient),
        ("UseSpaStaticFiles", Features.BrowserClient),
        ("UseBlazorFrameworkFiles", Features.BrowserClient),
        ("MapFallbackToFile", Features.BrowserClient),
        ("AddInteractiveWebAssemblyComponents", Features.BrowserClient),
        ("AddInteractiveWebAssemblyRenderMode", Features.BrowserClient),
        ("UseDefaultFiles", Features.UserInterface),
        ("UseFileServer", Features.UserInterface),
    ];

    /// <summary>The methods whose meaning is known.</summary>
    internal static IReadOnlyCollection<string> Known { get; } = new HashSet<string>(ByCall.Select(c => c.Method), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Id => "feature";

    /// <inheritdoc/>
    public override IReadOnlyList<string> TriggerWords { get; } = ByCall.Select(c => c.Method).Distinct(StringComparer.Ordinal).ToArray();

    /// <inheritdoc/>
    public override void Detect(SourceFile file, FactSink facts)
    {
        foreach (var (method, feature) in ByCall)
        {
            foreach (var call in file.Syntax.Calls(method).Where(c => !file.IsOwn(c)))
            {
                facts.Add(call, method, (evidence, scope) => new FeatureFact(evidence, scope, feature));
            }
        }
    }
}
