namespace Containerize.Inference.Tests.Packages;

public class PackageInferenceTests
{
    [Theory]
    [InlineData("StackExchange.Redis", """{"ConnectionStrings": {"Redis": "redis:6379,abortConnect=false"}}""", "app redis Cache")]
    [InlineData("Npgsql.FSharp", """{"ConnectionStrings": {"Main": "Host=localhost;Database=shop"}}""", "app postgres Database shop")]
    [InlineData("Microsoft.Data.SqlClient", """{"ConnectionStrings": {"Main": "Server=localhost;Database=shop"}}""", "app sqlserver Database shop")]
    [InlineData("MongoDB.Driver", """{"Store": {"Url": "mongodb://mongodb:27017/shop"}}""", "app mongodb Database shop")]
    [InlineData("RabbitMQ.Client", """{"RabbitMq": {"HostName": "localhost", "UserName": "u"}}""", "app rabbitmq Broker")]
    [InlineData("Confluent.Kafka", """{"Kafka": {"BootstrapServers": "kafka:9092"}}""", "app kafka Broker")]
    public void A_package_with_a_setting_that_fits_is_a_likely_connection(string package, string settings, string edge)
    {
        var model = Model(package, settings);
        Assert.Equal([edge], model.Edges());
        Assert.Equal(Confidence.Likely, model.Connections[0].Confidence);
        Assert.Contains(model.Unresolved, u => u.Subject.Contains("its code is not read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("StackExchange.Redis", """{"ConnectionStrings": {"Main": "Host=localhost;Database=shop"}}""")]
    [InlineData("RabbitMQ.Client", """{"RabbitMq": {"Exchange": "orders"}}""")]
    [InlineData("Npgsql", "{}")]
    public void A_package_without_such_a_setting_is_reported_instead(string package, string settings)
    {
        var model = Model(package, settings);
        Assert.Empty(model.Connections);
        Assert.Contains(model.Unresolved, u => u.Subject.Contains(package, StringComparison.Ordinal) && u.HidesDependency);
    }

    [Fact]
    public void A_setting_without_the_package_is_nothing() => Assert.Empty(Model("Giraffe", """{"ConnectionStrings": {"Redis": "redis:6379"}}""").Connections);

    [Fact]
    public void Of_two_databases_each_needs_a_key_that_names_it()
    {
        var project = Projects.Web("src/App/App.fsproj").Package("Npgsql", "MySqlConnector");
        var model = new SolutionBuilder().Project(project).Settings("appsettings.json", """{"ConnectionStrings": {"Postgres": "Host=localhost;Database=a", "Other": "Server=localhost;Database=b"}}""").Infer();
        Assert.Equal(["app postgres Database a"], model.Edges());
    }

    [Fact]
    public void The_setting_is_supplied()
    {
        Assert.Equal("redis: {host}:{port},abortConnect=false", Model("StackExchange.Redis", """{"ConnectionStrings": {"Redis": "redis:6379,password=x,abortConnect=false"}}""").Supply("app", "ConnectionStrings:Redis"));
        Assert.Equal("rabbitmq: {password}", Model("RabbitMQ.Client", """{"RabbitMq": {"HostName": "localhost", "Password": "x"}}""").Supply("app", "RabbitMq:Password"));
    }

    [Fact]
    public void A_package_of_a_project_whose_code_is_read_shows_nothing_by_itself()
    {
        var model = new SolutionBuilder().Project(Projects.Web("src/App/App.csproj").Package("StackExchange.Redis"), Facts.Host(HostKind.Web))
            .Settings("appsettings.json", """{"ConnectionStrings": {"Redis": "redis:6379"}}""").Infer();
        Assert.Empty(model.Connections);
        Assert.Empty(model.Unresolved);
    }

    [Fact]
    public void A_library_that_is_not_read_counts_for_the_service_that_uses_it()
    {
        var model = new SolutionBuilder()
            .Project(Projects.Web("src/App/App.csproj").References("src/Store/Store.fsproj"), Facts.Host(HostKind.Web))
            .Settings("appsettings.json", """{"ConnectionStrings": {"Redis": "redis:6379"}}""")
            .Project(Projects.Library("src/Store/Store.fsproj").Package("StackExchange.Redis")).Infer();
        Assert.Equal(["app redis Cache"], model.Edges());
    }

    private static ApplicationModel Model(string package, string settings) =>
        new SolutionBuilder().Project(Projects.Web("src/App/App.fsproj").Package(package)).Settings("appsettings.json", settings).Infer();
}
