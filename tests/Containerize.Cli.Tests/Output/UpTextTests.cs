using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Deployment;
using Containerize.Deployment.Compose;
using Containerize.Model;

namespace Containerize.Cli.Tests.Output;

public sealed class UpTextTests
{
    private static readonly ContainerState Running = new("1", "api", "running") { Health = "healthy", Ports = EquatableList.Of(new OpenedPort(8080, "127.0.0.1", 8081)) };

    private static readonly ComposeService Api = new("api", "shop/api:1", true) { PortNames = EquatableList.Of(KeyValuePair.Create(8080, "http")) };

    [Fact]
    public void What_is_up_is_a_table_with_addresses()
    {
        var text = Write(new UpReport("shop", [new ServiceState(Api, Running, ServiceVerdict.Ready), new ServiceState(Api with { Name = "migrator" }, null, ServiceVerdict.Done)], []));
        Assert.Equal("service   state    address\napi       healthy  http://127.0.0.1:8081\nmigrator  done\n\nshop is up: 1 service running. containerize down ends it\n", text);
    }

    [Fact]
    public void How_compose_itself_is_called_is_said_where_it_needs_more_than_its_file()
    {
        var report = new UpReport("shop", [new ServiceState(Api, Running, ServiceVerdict.Ready)], []);
        Assert.EndsWith("ends it\n", Write(report), StringComparison.Ordinal);
        Assert.EndsWith("ends it\ncompose itself is called with the values of both files: docker compose --env-file .env --env-file .containerize/secrets/compose.env ps\n", Write(report with { Command = "docker compose --env-file .env --env-file .containerize/secrets/compose.env" }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_is_a_paragraph_at_its_place_and_control_characters_of_its_log_are_harmless()
    {
        var failure = Failure.Of(DeploymentRules.ContainerEnded, new SourceLocation("compose.yaml", 3, 3), "api", "api ended with exit code 1", "correct it", ["\u001b]0;title\u0007 said"]);
        var text = Write(new UpReport("shop", [new ServiceState(Api, Running with { Status = "exited", Health = "" }, ServiceVerdict.Failed), new ServiceState(Api with { Name = "db" }, Running, ServiceVerdict.Ready)], [failure]));
        Assert.Contains("compose.yaml(3,3): error CTZ8051: api ended with exit code 1; correct it\n    \\u001b]0;title\\u0007 said\n", text, StringComparison.Ordinal);
        Assert.EndsWith("1 service of shop failed; 1 other runs on. containerize down ends everything\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    private static string Write(UpReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        UpText.Write(report, Directory.GetCurrentDirectory(), TintedWriter.ForOutput(new ToolConsole(output, TextWriter.Null, false, false)));
        return output.ToString();
    }
}
