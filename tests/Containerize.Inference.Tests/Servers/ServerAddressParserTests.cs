using System.Text.RegularExpressions;
using Containerize.Inference.Servers;
using CsCheck;

namespace Containerize.Inference.Tests.Servers;

public partial class ServerAddressParserTests
{
    [Theory]
    [InlineData("postgres", "Host=db;Port=5433;Database=shop;Username=u;Password=p", "db", "5433", "shop", "Host={host};Port={port};Database=shop;Username={username};Password={password}")]
    [InlineData("postgres", "Host=db:5433;Database=shop", "db", "5433", "shop", "Host={host}:{port};Database=shop;Username={username};Password={password}")]
    [InlineData("postgres", "postgresql://u:p@db:5432/shop?sslmode=disable", "db", "5432", "shop", "postgresql://{username}:{password}@{host}:{port}/shop?sslmode=disable")]
    [InlineData("sqlserver", "Server=tcp:db,1433;Initial Catalog=Shop;User ID=sa;Pwd=p;Encrypt=False", "db", "1433", "Shop", "Server={host},{port};Initial Catalog=Shop;User ID={username};Pwd={password};Encrypt=False")]
    [InlineData("sqlserver", "Server=localhost;Database=Shop;Trusted_Connection=True;MultipleActiveResultSets=true", "localhost", "", "Shop", "Server={host};Database=Shop;MultipleActiveResultSets=true;User Id={username};Password={password};TrustServerCertificate=True")]
    [InlineData("sqlserver", "Data Source=(localdb)\\MSSQLLocalDB;Initial Catalog=Shop;Integrated Security=True", "(localdb)\\MSSQLLocalDB", "", "Shop", "Data Source={host};Initial Catalog=Shop;User Id={username};Password={password};TrustServerCertificate=True")]
    [InlineData("mysql", "server=db;port=3306;database=shop;user=root;password=p", "db", "3306", "shop", "server={host};port={port};database=shop;user={username};password={password}")]
    [InlineData("mongodb", "mongodb://u:p@mongo:27017/shop?authSource=admin", "mongo", "27017", "shop", "mongodb://{username}:{password}@{host}:{port}/shop?authSource=admin")]
    [InlineData("mongodb", "mongodb://mongo", "mongo", "", "", "mongodb://{host}")]
    [InlineData("redis", "redis:6379,password=p,abortConnect=false", "redis", "6379", "", "{host}:{port},abortConnect=false")]
    [InlineData("redis", "redis", "redis", "", "", "{host}")]
    [InlineData("rabbitmq", "amqp://u:p@rabbit:5672/shop", "rabbit", "5672", "shop", "amqp://{username}:{password}@{host}:{port}/shop")]
    [InlineData("kafka", "kafka:9092", "kafka", "9092", "", "{host}:{port}")]
    [InlineData("eventstoredb", "esdb://events:2113?tls=false", "events", "2113", "", "esdb://{host}:{port}?tls=false")]
    [InlineData("azure-servicebus", "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=k=", "shop.servicebus.windows.net", "", "", "Endpoint=sb://{host}/;SharedAccessKeyName=n;SharedAccessKey={password}")]
    [InlineData("smtp", "smtp.shop.example", "smtp.shop.example", "", "", "{host}")]
    public void Takes_an_address_apart(string type, string text, string host, string port, string database, string template)
    {
        var address = ServerAddressParser.Parse(type, text);
        Assert.Equal((host, port, database, template), (address.Host, address.Port, address.Database, address.Template));
    }

    [Theory]
    [InlineData("SECRET")]
    [InlineData("CHANGE_ME")]
    [InlineData("changeme")]
    [InlineData("<your connection string>")]
    [InlineData("your-connection-string")]
    [InlineData("#{Redis}#")]
    [InlineData("$(Redis)")]
    [InlineData("***")]
    [InlineData("__REDIS__")]
    public void A_note_to_whoever_fills_in_the_address_names_no_server(string text) =>
        Assert.Equal("", ServerAddressParser.Parse(ServerTypes.Redis, text).Host);

    [Theory]
    [InlineData("redis")]
    [InlineData("REDIS01")]
    [InlineData("Cache")]
    [InlineData("yourcache")]
    [InlineData("secret-store")]
    [InlineData("[::1]")]
    public void A_name_that_looks_like_a_note_stays_a_host(string text) =>
        Assert.Equal(text, ServerAddressParser.Parse(ServerTypes.Redis, text).Host);

    [Fact]
    public void Several_hosts_become_one()
    {
        Assert.Equal("mongodb://{username}:{password}@{host}:{port}/shop?replicaSet=rs0", ServerAddressParser.Parse(ServerTypes.MongoDb, "mongodb://u:p@a:27017,b:27017/shop?replicaSet=rs0").Template);
        Assert.Equal("{host}:{port}", ServerAddressParser.Parse(ServerTypes.Kafka, "a:9092,b:9092").Template);
    }

    [Theory]
    [InlineData("http://search:9200/a@b", "search", "9200")]
    [InlineData("http://search/a?mail=a@b", "search", "")]
    [InlineData("http://u:p/w@search:9200/", "search", "9200")]
    public void An_at_sign_in_a_path_is_no_end_of_credentials(string text, string host, string port)
    {
        var address = ServerAddressParser.Parse(ServerTypes.Elasticsearch, text);
        Assert.Equal((host, port), (address.Host, address.Port));
    }

    [Theory]
    [InlineData("Host=localhost")]
    [InlineData("Server=.")]
    [InlineData("Server=.\\SQLEXPRESS")]
    [InlineData("Data Source=(localdb)\\v11.0")]
    [InlineData("Host=127.0.0.1")]
    [InlineData("Server=host.docker.internal")]
    [InlineData("Server=tcp:LOCALHOST,1433")]
    public void The_machine_itself_is_local(string text) => Assert.True(ServerAddressParser.Parse(ServerTypes.SqlServer, text).IsLocal);

    [Fact]
    public void A_plain_name_is_a_label_and_a_full_name_is_remote()
    {
        Assert.True(ServerAddressParser.Parse(ServerTypes.Postgres, "Host=orders-db").IsLabel);
        Assert.False(ServerAddressParser.Parse(ServerTypes.Postgres, "Host=orders-db").IsRemote);
        Assert.True(ServerAddressParser.Parse(ServerTypes.Postgres, "Host=db.shop.example").IsRemote);
        Assert.False(ServerAddressParser.Parse(ServerTypes.Postgres, "Host=db.shop.example").IsLabel);
    }

    [Theory]
    [InlineData("Host=db;Database=a{b}c", "Host={host};Database=a{{b}}c;Username={username};Password={password}")]
    [InlineData("postgres://db/{x}", "postgres://{host}/{{x}}")]
    public void Braces_of_the_value_are_doubled(string text, string template) => Assert.Equal(template, ServerAddressParser.Parse(ServerTypes.Postgres, text).Template);

    [Fact]
    public void Any_text_gives_a_template_that_can_be_read() =>
        Gen.Select(Gen.Int[0, Types.Length - 1].Select(i => Types[i]), Gen.String[Gen.Char["aB1:/@;,={}.? \\"], 0, 60]).Sample((type, text) => TemplatePattern().IsMatch(ServerAddressParser.Parse(type, text).Template));

    [Fact]
    public void A_password_is_not_in_the_template() =>
        Gen.Select(Gen.Int[0, Types.Length - 1].Select(i => Types[i]), Gen.Int[0, Dialects.Length - 1].Select(i => Dialects[i]), Gen.String[Gen.Char["QXZ#!$%&*"], 6, 12]).Sample(
            (type, dialect, password) => !ServerAddressParser.Parse(type, dialect.Replace("*", password, StringComparison.Ordinal)).Template.Contains(password, StringComparison.Ordinal));

    private static readonly string[] Types = [ServerTypes.Postgres, ServerTypes.SqlServer, ServerTypes.MySql, ServerTypes.MongoDb, ServerTypes.Redis, ServerTypes.RabbitMq, ServerTypes.Kafka, ServerTypes.AzureStorage, ServerTypes.AzureServiceBus, ServerTypes.EventStoreDb, ServerTypes.Smtp];

    private static readonly string[] Dialects =
    [
        "Host=db;Username=u;Password=*", "Host=db;Username=u;Password=*;Database=x", "Server=db;uid=u;pwd=*", "host=db;PASSWORD = *", "mongodb://u:*@db:27017/x", "amqp://u:*@db", "redis://:*@db:6379",
        "db:6379,password=*", "db:6379,ssl=true,password=*,abortConnect=false", "AccountName=n;AccountKey=*;BlobEndpoint=http://db", "Endpoint=sb://db/;SharedAccessKey=*", "db:6379, password = *",
        "amqp://u:a/*@db:5672/x", "mongodb://u:a,*@db", "postgres://u:?*@db/x", "db:6379,password=*;x=y", "Host=db;SharedAccessSignature=*", "Endpoint=http://u:*@db",
        "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=*;EndpointSuffix=core.windows.net",
    ];

    [GeneratedRegex(@"^([^{}]|\{\{|\}\}|\{(host|port|username|password|database)\})*$", RegexOptions.CultureInvariant)]
    private static partial Regex TemplatePattern();
}
