using Containerize.Model;

namespace Containerize.Detection.Tests.Identity;

public class KeycloakDetectorTests
{
    [Theory]
    [InlineData("services.AddKeycloakWebApi();", "", "config(Keycloak:auth-server-url)")]
    [InlineData("services.AddKeycloakWebApiAuthentication();", "", "config(Keycloak:auth-server-url)")]
    [InlineData("services.AddKeycloakWebAppAuthentication();", "", "config(Keycloak:auth-server-url)")]
    [InlineData("services.AddKeycloakAuthentication();", "", "config(Keycloak:auth-server-url)")]
    [InlineData("services.AddKeycloakJwtBearer(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddKeycloakOpenIdConnect(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Keycloak).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddKeycloakWebApi(\"x\");").And("static class Own { public static void AddKeycloakWebApi(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Keycloak));
}
