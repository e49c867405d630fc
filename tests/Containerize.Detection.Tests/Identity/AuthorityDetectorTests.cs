using Containerize.Model;

namespace Containerize.Detection.Tests.Identity;

public class AuthorityDetectorTests
{
    [Theory]
    [InlineData("services.AddAuthentication().AddJwtBearer(o => { o.Authority = configuration[\"K\"]; });", "config(K)")]
    [InlineData("services.AddAuthentication().AddOpenIdConnect(\"oidc\", o => o.Authority = \"https://id\");", "'https://id'")]
    [InlineData("services.AddAuthentication().AddJwtBearer(o => o.MetadataAddress = configuration[\"K\"]!);", "config(K)")]
    [InlineData("client.GetDiscoveryDocumentAsync(configuration[\"K\"]);", "config(K)")]
    public void Reports_an_authority(string statement, string address) => Assert.Equal(address, Text.Of(Detect.InSetup(statement).Only<AuthorityFact>().Address));

    [Theory]
    [InlineData("services.Configure<X>(o => { o.Authority = configuration[\"K\"]; });")]
    [InlineData("services.AddAuthentication().AddJwtBearer(o => { o.Audience = \"x\"; });")]
    [InlineData("services.AddAuthentication().AddJwtBearer(o => { o.Authority = Compute(); });")]
    public void Guards_against_what_names_no_authority(string statement) => Assert.Empty(Detect.InSetup(statement).All<AuthorityFact>());
}
