namespace Containerize.Inference.Tests.Storage;

public class SqliteFilesTests
{
    [Fact]
    public void A_relative_file_moves_to_a_volume_through_its_key()
    {
        var service = Service("""{"ConnectionStrings": {"Main": "Data Source=shop.db;Cache=Shared"}}""", Facts.ConnectionString("Main"));
        Assert.Equal("/data", Assert.Single(service.Volumes).Path);
        Assert.Equal("Data Source=/data/shop.db;Cache=Shared", Assert.Single(service.Configuration).Supply!.Text);
    }

    [Fact]
    public void An_absolute_file_gets_a_volume_and_keeps_its_place()
    {
        var service = Service("""{"ConnectionStrings": {"Main": "Data Source=/var/lib/shop/shop.db"}}""", Facts.ConnectionString("Main"));
        Assert.Equal("/var/lib/shop", Assert.Single(service.Volumes).Path);
        Assert.DoesNotContain(service.Configuration, k => k.Supply is not null);
    }

    [Fact]
    public void A_database_in_memory_needs_no_volume() =>
        Assert.Empty(Service("""{"ConnectionStrings": {"Main": "Data Source=:memory:"}}""", Facts.ConnectionString("Main")).Volumes);

    [Fact]
    public void A_file_that_code_fixes_beside_the_program_is_said()
    {
        var model = Model("{}", Facts.Text("Data Source=shop.db"));
        Assert.Empty(model.Services[0].Volumes);
        Assert.Contains("SQLite", Assert.Single(model.Unresolved).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_no_server() => Assert.Empty(Model("{}", Facts.Text("Data Source=/data/shop.db")).Infrastructure);

    private static Service Service(string settings, TextValue address) => Model(settings, address).Services[0];

    private static ApplicationModel Model(string settings, TextValue address) =>
        new SolutionBuilder().Web("src/App.csproj", Facts.Server(ServerTypes.Sqlite, ConnectionKind.Database, address)).Settings("appsettings.json", settings).Infer();
}
