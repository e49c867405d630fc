using Containerize.Model;

namespace Containerize.Detection.Tests.Native;

public class KerberosDetectorTests
{
    [Theory]
    [InlineData("", "services.AddAuthentication().AddNegotiate();", "kerberos")]
    [InlineData("", "var handler = new HttpClientHandler { UseDefaultCredentials = true };", "kerberos")]
    [InlineData("using System.Net;", "var handler = new HttpClientHandler { Credentials = CredentialCache.DefaultNetworkCredentials };", "kerberos")]
    [InlineData("", "var connection = \"Server=db;Database=shop;Integrated Security=SSPI\";", "kerberos")]
    [InlineData("", "var connection = \"Server=db;Trusted_Connection=True;\";", "kerberos")]
    public void Reports_Kerberos(string usings, string statement, string feature) => Assert.Equal([feature], Seen(usings, statement));

    [Theory]
    [InlineData("", "services.AddAuthentication().AddCookie();")]
    [InlineData("", "var handler = new HttpClientHandler { UseDefaultCredentials = false };")]
    [InlineData("", "var connection = \"Server=db;Integrated Security=false;User Id=sa\";")]
    [InlineData("", "var text = \"Trusted_Connection= is a word of connection strings\";")]
    public void Guards_against_other_credentials(string usings, string statement) => Assert.Empty(Seen(usings, statement));

    [Fact]
    public void Guards_against_a_context_that_tools_make() => Assert.Empty(Detect.In("""
        class ShopContextFactory : IDesignTimeDbContextFactory<ShopContext>
        {
            public ShopContext CreateDbContext(string[] args) => new("Server=.;Database=shop;Integrated Security=true");
        }
        """).All<FeatureFact>());

    private static IEnumerable<string> Seen(string usings, string statement) =>
        Detect.InSetup(statement, usings).All<FeatureFact>().Where(f => f.Evidence.Detector == "kerberos").Select(f => f.Feature).Distinct();
}
