using System.Text;
using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

public sealed class RecordedTests
{
    public static TheoryData<string> Accepted => new(RecordedExchange.All.Select(e => e.Name).Where(n => n.Contains("-ok-", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Has_no_finding_where_the_server_accepts(string name) => Assert.Equal("", await ReplayAsync(RecordedExchange.Get(name)));

    [Fact]
    public async Task Reports_every_recorded_refusal_at_its_line()
    {
        var all = new StringBuilder();
        foreach (var exchange in RecordedExchange.All.Where(e => e.Name.Contains("-fail-", StringComparison.Ordinal) || e.Name.Contains("-warn-", StringComparison.Ordinal)))
            all.Append(exchange.Name).Append('\n').Append(await ReplayAsync(exchange)).Append('\n');
        Golden.Matches("cluster/recorded.txt", all.ToString());
    }

    // A recorded apply is reached by way of a create that finds the object there already.
    private static async Task<string> ReplayAsync(RecordedExchange exchange)
    {
        await using var server = await FakeApiServer.StartAsync(async (context, _) =>
        {
            var request = context.Request;
            if (await ApiServerAnswers.DiscoveryAsync(context))
                return;
            if (request.Method == exchange.Method && request.Path == exchange.Path && !(exchange.Name == "apply-fail-conflict" && request.Query.ContainsKey("force")))
                await exchange.WriteAsync(context.Response);
            else if (request.Method == "POST" && exchange.Method == "PATCH" && exchange.Path.StartsWith(request.Path.Value!, StringComparison.Ordinal))
                await ApiServerAnswers.StatusAsync(context, 409, "AlreadyExists", "already exists");
            else if (request.Method is "POST" or "PATCH")
                await ApiServerAnswers.CreatedAsync(context);
            else
                await ApiServerAnswers.NotFoundAsync(context);
        });
        var lines = new StringBuilder();
        try
        {
            var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(exchange.Body), server.Options with { Namespace = exchange.Namespace }, default);
            foreach (var finding in report.Findings)
                lines.Append("  ").Append(finding).Append('\n').Append($"    {finding.Subject} {finding.Path}\n");
            foreach (var sentence in report.NotChecked)
                lines.Append("  not checked: ").Append(sentence).Append('\n');
        }
        catch (ContainerizeException e)
        {
            lines.Append($"  {e.ExitCode}: {e.Message.Replace(server.Address, "https://cluster", StringComparison.Ordinal)}\n");
        }

        return lines.ToString();
    }
}
