using Containerize.Model;

namespace Containerize.Detection.Tests.Security;

public class VaultDetectorTests
{
    [Theory]
    [InlineData("var c = new VaultClientSettings(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddVaultConfiguration(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddVault(o => { o.Address = configuration[\"K\"]; });", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Vault).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddVaultConfiguration(\"x\");").And("static class Own { public static void AddVaultConfiguration(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Vault));
}
