namespace Containerize.Inference.Tests.Servers;

public class ServerInferenceTests
{
    [Fact]
    public void Services_on_local_hosts_share_one_server_of_a_type()
    {
        var model = new SolutionBuilder()
            .Web("src/Catalog.csproj", Facts.Postgres(Facts.Text("Host=localhost;Database=catalog")))
            .Web("src/Orders.csproj", Facts.Postgres(Facts.Text("Host=127.0.0.1;Database=orders")))
            .Infer();
        Assert.Equal(["postgres postgres"], model.Servers());
        Assert.Equal(["catalog postgres Database catalog", "orders postgres Database orders"], model.Edges());
    }

    [Fact]
    public void Plain_host_names_tell_servers_of_a_type_apart()
    {
        var model = new SolutionBuilder()
            .Web("src/Catalog.csproj", Facts.Postgres(Facts.Text("Host=catalog-db;Database=catalog")))
            .Web("src/Orders.csproj", Facts.Postgres(Facts.Text("Host=orders_db;Database=orders")))
            .Infer();
        Assert.Equal(["catalog-db postgres", "orders-db postgres"], model.Servers());
        Assert.Equal(["catalog catalog-db Database catalog", "orders orders-db Database orders"], model.Edges());
    }

    [Fact]
    public void Servers_are_named_after_their_kind_where_settings_hold_notes_in_place_of_addresses()
    {
        var model = new SolutionBuilder()
            .Web("src/Catalog.csproj", Facts.Redis(Facts.Key("Cache")), Facts.Postgres(Facts.ConnectionString("Catalog")))
            .Settings("appsettings.json", """{"Cache": "SECRET", "ConnectionStrings": {"Catalog": "SECRET"}}""")
            .Infer();
        Assert.Equal(["postgres postgres", "redis redis"], model.Servers());
    }

    [Fact]
    public void A_full_name_in_production_is_a_server_that_runs_elsewhere()
    {
        var model = new SolutionBuilder()
            .Web("src/Mail.csproj", Facts.Server(ServerTypes.Smtp, ConnectionKind.Mail, Facts.Key("Smtp:Host"), form: "host"))
            .Settings("appsettings.Development.json", """{"Smtp": {"Host": "localhost"}}""")
            .Settings("appsettings.Production.json", """{"Smtp": {"Host": "smtp.shop.example"}}""")
            .Infer();
        Assert.Equal(["smtp smtp external"], model.Servers());
        Assert.DoesNotContain(model.Services.SelectMany(s => s.Configuration), k => k.Supply is not null);
    }

    [Fact]
    public void A_server_that_one_service_has_nearby_runs_here()
    {
        var model = new SolutionBuilder()
            .Web("src/A.csproj", Facts.Redis(Facts.Text("cache.shop.example:6379")))
            .Web("src/B.csproj", Facts.Redis(Facts.Text("localhost:6379")))
            .Infer();
        Assert.Equal(["redis redis"], model.Servers());
    }

    [Fact]
    public void A_service_of_a_cloud_runs_elsewhere() =>
        Assert.Equal(["azure-servicebus azure-servicebus external"], new SolutionBuilder().Web("src/A.csproj", Facts.Server(ServerTypes.AzureServiceBus, ConnectionKind.Broker, Facts.ConnectionString("Bus"))).Infer().Servers());

    [Fact]
    public void A_file_database_is_no_server() =>
        Assert.Empty(new SolutionBuilder().Web("src/A.csproj", Facts.Server(ServerTypes.Sqlite, ConnectionKind.Database, Facts.Text("Data Source=app.db"))).Infer().Infrastructure);

    [Theory]
    [InlineData("Catalog", "Catalog")]
    [InlineData("DefaultConnection", "")]
    public void The_name_of_a_connection_string_names_the_database_where_no_value_does(string name, string database) =>
        Assert.Equal(database, Assert.Single(new SolutionBuilder().Web("src/A.csproj", Facts.Postgres(Facts.ConnectionString(name))).Infer().Connections).Target);

    [Fact]
    public void Evidence_of_a_server_leads_to_code_and_configuration()
    {
        var model = new SolutionBuilder()
            .Web("src/App/App.csproj", Facts.Redis(Facts.ConnectionString("Redis")))
            .Settings("appsettings.json", "{\"ConnectionStrings\": {\n  \"Redis\": \"redis\"\n}}")
            .Infer();
        Assert.Equal(["Program.cs(3)", "src/App/appsettings.json(2)"], Assert.Single(model.Connections).Evidence.Select(e => $"{e.File}({e.Line})"));
    }

    [Fact]
    public void A_database_that_code_opens_by_name_is_the_target()
    {
        var model = new SolutionBuilder()
            .Web("src/App/App.csproj", Facts.Server(ServerTypes.MongoDb, ConnectionKind.Database, Facts.Key("Mongo:Url")), Facts.Part(ServerTypes.MongoDb, "database", Facts.Key("Mongo:Database")))
            .Settings("appsettings.json", "{\"Mongo\": {\"Url\": \"mongodb://mongodb\",\n \"Database\": \"catalog\"}}").Infer();
        Assert.Equal(["app mongodb Database catalog"], model.Edges());
        Assert.Contains(model.Connections[0].Evidence, e => e.File == "src/App/appsettings.json" && e.Line == 2);
    }

    [Fact]
    public void Of_two_databases_that_code_opens_by_name_none_is_the_clients() => Assert.Equal(
        ["app mongodb Database"],
        new SolutionBuilder().Web(
            "src/App/App.csproj",
            Facts.Server(ServerTypes.MongoDb, ConnectionKind.Database, Facts.Text("mongodb://mongodb")),
            Facts.Part(ServerTypes.MongoDb, "database", Facts.Text("a")),
            Facts.Part(ServerTypes.MongoDb, "database", Facts.Text("b"))).Infer().Edges());

    [Fact]
    public void A_virtual_host_is_no_target_of_a_broker() => Assert.Equal(
        ["app rabbitmq Broker"],
        new SolutionBuilder().Web("src/App/App.csproj", Facts.Server(ServerTypes.RabbitMq, ConnectionKind.Broker, Facts.Text("amqp://rabbitmq/shop"))).Infer().Edges());

    [Fact]
    public void Queues_of_messages_are_the_targets_of_the_one_broker()
    {
        var model = new SolutionBuilder().Web(
            "src/App/App.csproj",
            Facts.Server(ServerTypes.RabbitMq, ConnectionKind.Broker, Facts.Text("amqp://rabbitmq")),
            Facts.Publishes("", "orders"),
            Facts.Consumes("", "prices"),
            Facts.Consumes("PriceChanged")).Infer();
        Assert.Equal(["app rabbitmq Broker orders", "app rabbitmq Broker prices"], model.Edges());
    }

    [Fact]
    public void Of_two_brokers_it_is_not_said_which_holds_a_queue()
    {
        var model = new SolutionBuilder().Web(
            "src/App/App.csproj",
            Facts.Server(ServerTypes.RabbitMq, ConnectionKind.Broker, Facts.Text("amqp://rabbitmq")),
            Facts.Server(ServerTypes.Kafka, ConnectionKind.Broker, Facts.Text("kafka:9092")),
            Facts.Publishes("", "orders")).Infer();
        Assert.Equal(["app kafka Broker", "app rabbitmq Broker"], model.Edges());
    }
}
