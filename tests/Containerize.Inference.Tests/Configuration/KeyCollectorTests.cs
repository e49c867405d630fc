using System.Text.Json;
using CsCheck;

namespace Containerize.Inference.Tests.Configuration;

public class KeyCollectorTests
{
    [Fact]
    public void A_key_that_code_cannot_do_without_is_required_where_no_file_gives_it()
    {
        var model = Model("{}", Facts.Reads("Payment:Url", required: true));
        Assert.True(model.Key("app", "Payment:Url").Required);
    }

    [Fact]
    public void A_key_with_a_value_is_not_required()
    {
        var key = Model("""{"Payment": {"Url": "https://pay.example"}}""", Facts.Reads("Payment:Url", required: true)).Key("app", "Payment:Url");
        Assert.False(key.Required);
        Assert.Equal("https://pay.example", key.Default);
    }

    [Fact]
    public void The_fallback_in_code_is_the_default() => Assert.Equal("5", Model("{}", Facts.Reads("Retry:Count", fallback: "5")).Key("app", "Retry:Count").Default);

    [Fact]
    public void A_secret_has_no_default()
    {
        var key = Model("""{"Payment": {"ApiKey": "planted"}}""", Facts.Reads("Payment:ApiKey")).Key("app", "Payment:ApiKey");
        Assert.True(key.Secret);
        Assert.Null(key.Default);
    }

    [Fact]
    public void Properties_of_options_are_keys()
    {
        var model = Model("""{"Mail": {"From": "a@b.example"}}""", Facts.Binds("MailOptions", "Mail",
            new OptionProperty("From", "string", false, null), new OptionProperty("Host", "string", true, null), new OptionProperty("Password", "string", false, null), new OptionProperty("Colour", "string", false, null)));
        Assert.Equal(["Mail:From", "Mail:Host", "Mail:Password"], model.Service("app").Configuration.Select(k => k.Key));
        Assert.True(model.Key("app", "Mail:Host").Required);
        Assert.True(model.Key("app", "Mail:Password").Secret);
    }

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("AllowedHosts")]
    public void Keys_of_the_host_are_left_out(string key) => Assert.Empty(Model("{}", Facts.Reads(key)).Service("app").Configuration);

    [Fact]
    public void A_whole_section_is_no_key() => Assert.Empty(Model("""{"Mail": {"From": "x"}}""", Facts.Reads("Mail")).Service("app").Configuration);

    // Whatever a planted value looks like, it stands behind the name of a secret, in every dialect, and must not be found again.
    [Fact]
    public void The_value_of_a_secret_appears_nowhere_in_the_model() => Gen.String[Gen.Char.AlphaNumeric, 12, 24].Sample(
        secret =>
        {
            var settings = JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["ConnectionStrings"] = new Dictionary<string, string>
                {
                    ["Catalog"] = $"Host=db;Database=catalog;Username=u;Password={secret}",
                    ["Redis"] = $"redis:6379,password={secret},abortConnect=false",
                    ["Mongo"] = $"mongodb://u:{secret}@mongo:27017/orders",
                },
                ["Auth"] = new Dictionary<string, string> { ["ClientSecret"] = secret },
                ["Broker"] = $"amqp://u:{secret}@rabbitmq:5672/",
                ["Services"] = new Dictionary<string, string> { ["Payment"] = $"https://u:{secret}@pay.example/" },
            });
            var model = Model(
                settings,
                Facts.Postgres(Facts.ConnectionString("Catalog")),
                Facts.Redis(Facts.ConnectionString("Redis")),
                Facts.Server(ServerTypes.MongoDb, ConnectionKind.Database, Facts.ConnectionString("Mongo")),
                Facts.Server(ServerTypes.RabbitMq, ConnectionKind.Broker, Facts.Key("Broker")),
                Facts.HttpClient("Payment", Facts.Key("Services:Payment")),
                Facts.Reads("Auth:ClientSecret"),
                Facts.Reads("Services:Payment"));
            Assert.DoesNotContain(secret, Written(model), StringComparison.Ordinal);
        },
        iter: 50);

    private static ApplicationModel Model(string settings, params Fact[] facts) => new SolutionBuilder().Web("src/App/App.csproj", facts).Settings("appsettings.json", settings).Infer();

    private static string Written(ApplicationModel model) => model.ToString();
}
