using Containerize.Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace Containerize.Bot.Tests.Settings;

public sealed class BotOptionsReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Three_settings_are_enough()
    {
        var options = Read();
        Assert.Equal((42, Given.Secret, "https://api.github.com/"), (options.AppId, options.WebhookSecret, options.GitHubApi.AbsoluteUri));
    }

    [Theory]
    [InlineData("WebhookSecret", null, "Bot:WebhookSecret is empty, so that anybody could send webhooks")]
    [InlineData("WebhookSecret", "", "Bot:WebhookSecret is empty, so that anybody could send webhooks")]
    [InlineData("WebhookSecret", "   ", "Bot:WebhookSecret is empty, so that anybody could send webhooks")]
    [InlineData("WebhookSecret", "short", "fewer than 16 characters")]
    [InlineData("AppId", null, "Bot:AppId is missing")]
    [InlineData("PrivateKeyFile", null, "Bot:PrivateKeyFile is missing")]
    [InlineData("PrivateKeyFile", "nowhere.pem", "there is no file 'nowhere.pem'")]
    [InlineData("GitHubApi", "http://github.example.com", "Bot:GitHubApi is no https address")]
    [InlineData("GitHubApi", "https://user:word@github.example.com", "Bot:GitHubApi is no https address")]
    [InlineData("Workers", "0", "Bot:Workers is 0; set it to 1 to 64")]
    [InlineData("Attempts", "101", "Bot:Attempts is 101")]
    [InlineData("Lease", "-00:00:01", "Bot:Lease is -00:00:01")]
    [InlineData("Lease", "soon", "error: Bot:Lease is of the wrong kind")]
    [InlineData("QueueFile", "", "Bot:QueueFile is empty")]
    [InlineData("Queue", "my-database", "Bot:Queue is no connection string of PostgreSQL")]
    [InlineData("Queue", "Host=db;Port=word", "Bot:Queue is no connection string of PostgreSQL")]
    [InlineData("Queue", "Username=bot;Password=word", "Bot:Queue is no connection string of PostgreSQL")]
    [InlineData("Webhooksecret2", "x", "error: there is no setting Bot:Webhooksecret2; docs/server.md lists all settings")]
    public void What_the_server_could_not_work_with_is_refused_in_a_sentence(string name, string? value, string sentence)
    {
        var error = Assert.Throws<ContainerizeException>(() => Read((name, value)));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_webhooks_secret_may_be_in_a_file_whose_last_line_end_is_no_part_of_it() =>
        Assert.Equal(Given.Secret, Read(("WebhookSecret", null), ("WebhookSecretFile", _folder.Write("secret", Given.Secret + "\n"))).WebhookSecret);

    [Fact]
    public void A_file_without_a_secret_is_refused_like_no_secret()
    {
        Assert.Contains("Bot:WebhookSecret is empty", Refused(("WebhookSecret", null), ("WebhookSecretFile", _folder.Write("empty", "\n"))), StringComparison.Ordinal);
        Assert.Contains("'nowhere', which Bot:WebhookSecretFile names, cannot be read", Refused(("WebhookSecret", null), ("WebhookSecretFile", "nowhere")), StringComparison.Ordinal);
        Assert.Contains("are both set", Refused(("WebhookSecretFile", _folder.Write("secret", Given.Secret))), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var error = Assert.Throws<ContainerizeException>(() => Read(("WebhookSecret", null), ("AppId", null), ("Workers", "99")));
        Assert.All((string[])["Bot:WebhookSecret", "Bot:AppId", "Bot:Workers"], name => Assert.Contains(name, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_not_shown() =>
        Assert.DoesNotContain("my-token", Assert.Throws<ContainerizeException>(() => Read(("AppId", "my-token"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_queue_is_a_database_or_a_file_and_not_both()
    {
        Assert.Equal("Host=db", Read(("Queue", "Host=db")).Queue);
        Assert.Contains("Bot:Queue and Bot:QueueFile are both set", Assert.Throws<ContainerizeException>(() => Read(("Queue", "Host=db"), ("QueueFile", "data/queue.db"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_connection_string_that_cannot_be_read_nothing_is_shown() =>
        Assert.DoesNotContain("my-word", Assert.Throws<ContainerizeException>(() => Read(("Queue", "Host=db;Port=my-word;Password=my-word"))).ToString(), StringComparison.Ordinal);

    [Fact]
    public void GitHub_on_the_machine_itself_needs_no_encryption() => Assert.True(Read(("GitHubApi", "http://127.0.0.1:5000")).GitHubApi.IsLoopback);

    [Fact]
    public void A_cluster_needs_an_image_and_a_way_back()
    {
        var options = Read(("Executor", "kubernetes"), ("JobImage", "registry.example.com/bot:1"), ("JobServer", "http://containerize-bot:8080"), ("JobServerPods", "app.kubernetes.io/name=containerize-bot"));
        Assert.Equal((ExecutorKind.Kubernetes, "containerize-bot"), (options.Executor, options.JobServer!.Host));
    }

    [Theory]
    [InlineData("JobImage", null, "Bot:JobImage is missing")]
    [InlineData("JobImage", "an image", "Bot:JobImage is no image")]
    [InlineData("JobServer", null, "Bot:JobServer is missing")]
    [InlineData("JobServer", "ftp://bot", "Bot:JobServer is no address of a server")]
    [InlineData("JobServer", "http://user:word@bot", "Bot:JobServer is no address of a server")]
    [InlineData("JobServerPods", null, "Bot:JobServerPods is missing")]
    [InlineData("JobServerPods", "the bot", "Bot:JobServerPods holds no labels")]
    [InlineData("JobServerPort", "70000", "Bot:JobServerPort is 70000")]
    [InlineData("JobNamespace", "Not_A_Name", "Bot:JobNamespace is 'Not_A_Name'")]
    [InlineData("JobCpu", "much", "Bot:JobCpu is 'much'")]
    [InlineData("JobMemory", "0Gi", "Bot:JobMemory is '0Gi'")]
    [InlineData("JobDisk", "-1", "Bot:JobDisk is '-1'")]
    [InlineData("JobStart", "00:00:00", "Bot:JobStart is 00:00:00")]
    [InlineData("Executor", "docker", "error: Bot:Executor is of the wrong kind")]
    [InlineData("Executor", "7", "Bot:Executor is 7")]
    [InlineData("Executor", "process", "Bot:JobImage is set, and nothing runs in a cluster")]
    public void What_no_pod_could_be_made_from_is_refused_in_a_sentence(string name, string? value, string sentence)
    {
        var given = new Dictionary<string, string?> { ["Executor"] = "kubernetes", ["JobImage"] = "registry.example.com/bot:1", ["JobServer"] = "http://containerize-bot:8080", ["JobServerPods"] = "app.kubernetes.io/name=containerize-bot", [name] = value };
        Assert.Contains(sentence, Assert.Throws<ContainerizeException>(() => Read([.. given.Select(g => (g.Key, g.Value))])).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Refused(params (string Name, string? Value)[] others) => Assert.Throws<ContainerizeException>(() => Read(others)).Message;

    private BotOptions Read(params (string Name, string? Value)[] others)
    {
        var values = new Dictionary<string, string?>
        {
            ["Bot:AppId"] = "42",
            ["Bot:PrivateKeyFile"] = _folder.Write("key.pem", "a key"),
            ["Bot:WebhookSecret"] = Given.Secret,
        };
        foreach (var (name, value) in others)
        {
            if (value is null) values.Remove("Bot:" + name);
            else values["Bot:" + name] = value;
        }

        return BotOptionsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
