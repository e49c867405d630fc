using Containerize.Model;

namespace Containerize.Detection.Tests.Mail;

public class SmtpDetectorTests
{
    [Theory]
    [InlineData("var c = new SmtpClient(configuration[\"K\"], 25);", "using System.Net.Mail;", "config(K)")]
    [InlineData("var c = new SmtpClient { Host = configuration[\"K\"]! };", "using System.Net.Mail;", "config(K)")]
    [InlineData("using var c = new SmtpClient(); c.ConnectAsync(configuration[\"K\"], 25);", "using MailKit.Net.Smtp;", "config(K)")]
    [InlineData("services.AddFluentEmail(\"a\").AddSmtpSender(configuration[\"K\"], 25);", "", "config(K)")]
    public void Reports_a_mail_server(string statement, string usings, string address) =>
        Assert.Equal(address, Text.Of(Detect.InSetup(statement, usings).Server(ServerTypes.Smtp).Address));

    [Fact]
    public void Reports_port_and_credentials_as_parts() =>
        Assert.Equal(["port='25'", "username=config(U)", "password=config(P)"], Detect.InSetup("var c = new SmtpClient(\"mail\", 25) { Credentials = new NetworkCredential(configuration[\"U\"], configuration[\"P\"]) };", "using System.Net.Mail; using System.Net;")
            .All<ServerPartFact>().Select(p => $"{p.Part}={Text.Of(p.Value)}"));

    [Theory]
    [InlineData("socket.ConnectAsync(\"x\", 25);")]
    [InlineData("var c = new NetworkCredential(\"a\", \"b\");")]
    public void Guards_against_other_clients(string statement) => Assert.DoesNotContain(Detect.InSetup(statement).Facts, f => f is ServerFact or ServerPartFact);

    [Fact]
    public void Guards_against_a_client_of_the_solution() =>
        Assert.Empty(Detect.InSetup("var c = new SmtpClient(\"x\");").And("class SmtpClient(string h) { public string H => h; }").All<ServerFact>());
}
