using Containerize.Model;

namespace Containerize.Detection.Tests.Security;

public class AzureKeyVaultDetectorTests
{
    [Theory]
    [InlineData("services.AddAzureKeyVault(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new SecretClient(configuration[\"K\"]);", "using Azure.Security.KeyVault;", "config(K)")]
    [InlineData("var c = new KeyClient(configuration[\"K\"]);", "using Azure.Security.KeyVault;", "config(K)")]
    [InlineData("var c = new CertificateClient(configuration[\"K\"]);", "using Azure.Security.KeyVault;", "config(K)")]
    [InlineData("var c = new KeyVaultClient();", "", "unknown")]
    [InlineData("services.AddSecretClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddAzureKeyVaultClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureKeyVaultSecrets(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.ProtectKeysWithAzureKeyVault(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.AzureKeyVault).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("var c = new SecretClient(configuration[\"K\"]);", "")]
    [InlineData("var c = new KeyClient(configuration[\"K\"]);", "")]
    [InlineData("var c = new CertificateClient(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.AzureKeyVault));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddAzureKeyVault(\"x\");").And("static class Own { public static void AddAzureKeyVault(this IServiceCollection services, string name) { } }").Servers(ServerTypes.AzureKeyVault));
}
