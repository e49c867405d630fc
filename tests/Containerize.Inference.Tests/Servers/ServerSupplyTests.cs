namespace Containerize.Inference.Tests.Servers;

public class ServerSupplyTests
{
    [Fact]
    public void A_key_with_a_whole_address_is_supplied_in_the_form_that_is_written()
    {
        var model = new SolutionBuilder()
            .Web("src/App/App.csproj", Facts.Postgres(Facts.ConnectionString("Catalog")))
            .Settings("appsettings.Development.json", """{"ConnectionStrings": {"Catalog": "Server=localhost;Port=5432;Database=shop;User Id=me;Password=x;Include Error Detail=true"}}""")
            .Infer();
        Assert.Equal("postgres: Server={host};Port={port};Database=shop;User Id={username};Password={password};Include Error Detail=true", model.Supply("app", "ConnectionStrings:Catalog"));
        Assert.True(model.Key("app", "ConnectionStrings:Catalog").Secret);
        Assert.False(model.Key("app", "ConnectionStrings:Catalog").Required);
    }

    [Fact]
    public void A_key_that_no_file_gives_is_supplied_in_the_customary_form() => Assert.Equal(
        "postgres: Host={host};Port={port};Database=Catalog;Username={username};Password={password}",
        new SolutionBuilder().Web("src/App.csproj", Facts.Postgres(Facts.ConnectionString("Catalog"))).Infer().Supply("app", "ConnectionStrings:Catalog"));

    [Fact]
    public void A_database_that_nothing_names_stays_open() => Assert.Equal(
        "postgres: Host={host};Port={port};Database={database};Username={username};Password={password}",
        new SolutionBuilder().Web("src/App.csproj", Facts.Postgres(Facts.ConnectionString("DefaultConnection"))).Infer().Supply("app", "ConnectionStrings:DefaultConnection"));

    [Fact]
    public void An_address_without_a_password_is_no_secret()
    {
        var model = new SolutionBuilder().Web("src/App.csproj", Facts.Redis(Facts.ConnectionString("Redis"))).Infer();
        Assert.Equal("redis: {host}:{port}", model.Supply("app", "ConnectionStrings:Redis"));
        Assert.False(model.Key("app", "ConnectionStrings:Redis").Secret);
    }

    [Fact]
    public void Parts_are_supplied_one_by_one()
    {
        var model = new SolutionBuilder().Web(
            "src/App.csproj",
            Facts.Server(ServerTypes.RabbitMq, ConnectionKind.Broker, new UnknownText("factory")),
            Facts.Part(ServerTypes.RabbitMq, "host", Facts.Key("Rabbit:Host")),
            Facts.Part(ServerTypes.RabbitMq, "port", Facts.Key("Rabbit:Port")),
            Facts.Part(ServerTypes.RabbitMq, "username", Facts.Key("Rabbit:User")),
            Facts.Part(ServerTypes.RabbitMq, "password", Facts.Key("Rabbit:Password")),
            Facts.Part(ServerTypes.RabbitMq, "virtual-host", Facts.Key("Rabbit:VirtualHost"))).Infer();
        Assert.Equal(
            ["Rabbit:Host rabbitmq: {host}", "Rabbit:Password rabbitmq: {password}", "Rabbit:Port rabbitmq: {port}", "Rabbit:User rabbitmq: {username}"],
            model.Service("app").Configuration.Select(k => $"{k.Key} {k.Supply!.To}: {k.Supply.Text}"));
    }

    [Fact]
    public void Keys_that_make_up_one_address_are_supplied_by_what_they_are()
    {
        var address = new JoinedText(EquatableList.Of<TextValue>(Facts.Text("Host="), Facts.Key("Db:Host"), Facts.Text(";Port="), Facts.Key("Db:Port"), Facts.Text(";Database=shop;Username="), Facts.Key("Db:User"), Facts.Text(";Password="), Facts.Key("Db:Password")));
        var model = new SolutionBuilder().Web("src/App/App.csproj", Facts.Postgres(address))
            .Settings("appsettings.json", """{"Db": {"Host": "localhost", "Port": "5432", "User": "me", "Password": "x"}}""").Infer();
        Assert.Equal(["{host}", "{password}", "{port}", "{username}"], model.Service("app").Configuration.Select(k => k.Supply!.Text));
    }

    [Fact]
    public void A_section_with_the_servers_name_is_supplied_where_code_says_no_keys()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj", Facts.Server(ServerTypes.RabbitMq, ConnectionKind.Broker, new UnknownText("library")))
            .Settings("appsettings.json", """{"RabbitMQHandler": {"Host": "localhost", "UserName": "u", "Password": "p", "Exchange": "x"}}""").Infer();
        Assert.Equal(["RabbitMQHandler:Host", "RabbitMQHandler:Password", "RabbitMQHandler:UserName"], model.Service("app").Configuration.Select(k => k.Key));
        Assert.Equal("rabbitmq: {password}", model.Supply("app", "RabbitMQHandler:Password"));
    }

    [Fact]
    public void A_host_that_is_written_with_its_port_is_supplied_with_it()
    {
        var model = new SolutionBuilder().Web("src/App/App.csproj", Facts.Server(ServerTypes.Redis, ConnectionKind.Cache, new UnknownText("options")), Facts.Part(ServerTypes.Redis, "host", Facts.Key("Cache:Host")))
            .Settings("appsettings.json", """{"Cache": {"Host": "localhost:6379"}}""").Infer();
        Assert.Equal("redis: {host}:{port}", model.Supply("app", "Cache:Host"));
    }

    [Fact]
    public void Every_supply_names_a_server_of_the_model()
    {
        var model = new SolutionBuilder().Web("src/Redis/Redis.csproj", Facts.Redis(Facts.ConnectionString("Redis"))).Infer();
        Assert.Equal("redis-server: {host}:{port}", model.Supply("redis", "ConnectionStrings:Redis"));
    }

    [Fact]
    public void Of_a_key_and_its_fallback_the_first_is_supplied()
    {
        var address = new ConfigurationText(Facts.Text("Redis:Address"), Facts.Key("RedisUrl"));
        var model = new SolutionBuilder().Web("src/App.csproj", Facts.Redis(address)).Infer();
        Assert.Equal("redis: {host}:{port}", model.Supply("app", "Redis:Address"));
    }

    [Fact]
    public void A_key_with_a_fallback_in_code_is_supplied_whole() => Assert.Equal(
        "redis: {host}:{port}",
        new SolutionBuilder().Web("src/App.csproj", Facts.Redis(Facts.Key("Cache", "localhost:6379"))).Infer().Supply("app", "Cache"));

    [Fact]
    public void A_key_that_gives_the_database_alone_is_not_supplied_with_an_address()
    {
        var address = new JoinedText(EquatableList.Of<TextValue>(Facts.Text("Host=localhost;Database="), Facts.Key("DatabaseName")));
        var model = new SolutionBuilder().Web("src/App/App.csproj", Facts.Postgres(address), Facts.Reads("DatabaseName")).Settings("appsettings.json", """{"DatabaseName": "shop"}""").Infer();
        Assert.Equal("", model.Supply("app", "DatabaseName"));
        Assert.Equal("shop", model.Key("app", "DatabaseName").Default);
    }

    [Fact]
    public void A_key_that_code_adds_options_to_is_supplied_as_it_is_written()
    {
        var address = new JoinedText(EquatableList.Of<TextValue>(Facts.Key("Cache"), Facts.Text(",allowAdmin=true")));
        var model = new SolutionBuilder().Web("src/App/App.csproj", Facts.Redis(address)).Settings("appsettings.json", """{"Cache": "localhost:6379,ssl=false"}""").Infer();
        Assert.Equal("redis: {host}:{port}", model.Supply("app", "Cache"));
    }

    [Fact]
    public void A_key_that_code_adds_options_to_is_an_address_where_no_file_gives_it()
    {
        var address = new JoinedText(EquatableList.Of<TextValue>(Facts.Key("Cache"), Facts.Text(",allowAdmin=true")));
        Assert.Equal("redis: {host}:{port}", new SolutionBuilder().Web("src/App.csproj", Facts.Redis(address)).Infer().Supply("app", "Cache"));
    }
}
