using Containerize.Model;

namespace Containerize.Detection.Tests.Hosting;

public class FeatureDetectorTests
{
    [Theory]
    [InlineData("app.MapHub<ChatHub>(\"/chat\");", Features.SignalR)]
    [InlineData("services.AddServerSideBlazor();", Features.BlazorServer)]
    [InlineData("services.AddSession();", Features.InMemorySession)]
    [InlineData("services.AddDataProtection();", Features.DataProtection)]
    [InlineData("services.AddControllersWithViews();", Features.DataProtection)]
    [InlineData("services.AddDataProtection().PersistKeysToStackExchangeRedis(redis);", Features.SharedKeys)]
    [InlineData("services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(\"/keys\"));", Features.KeyFolder)]
    [InlineData("services.AddSignalR().AddStackExchangeRedis(\"redis\");", Features.SignalRBackplane)]
    [InlineData("services.AddSignalR().AddAzureSignalR();", Features.AzureSignalR)]
    [InlineData("services.AddDistributedMemoryCache();", Features.InMemoryCache)]
    [InlineData("services.AddStackExchangeRedisCache(o => { });", Features.DistributedCache)]
    [InlineData("services.AddHangfireServer();", Features.HangfireServer)]
    [InlineData("app.UseHttpsRedirection();", Features.HttpsRedirection)]
    [InlineData("app.MapControllers();", Features.Routes)]
    [InlineData("app.MapWolverineEndpoints();", Features.Routes)]
    [InlineData("app.UseBlazorFrameworkFiles();", Features.BrowserClient)]
    [InlineData("app.UseSpaStaticFiles();", Features.BrowserClient)]
    [InlineData("app.UseEndpoints(e => e.MapRazorPages());", Features.UserInterface)]
    public void Reports_a_feature(string statement, string feature) => Assert.Contains(feature, Detect.InSetup(statement).All<FeatureFact>().Select(f => f.Feature));

    [Theory]
    [InlineData("app.UseRouting();")]
    [InlineData("services.AddSession(\"x\"); } static void AddSession(this IServiceCollection s, string x) {")]
    public void Guards_against_other_calls(string statement) => Assert.Empty(Detect.InSetup(statement).All<FeatureFact>());
}
