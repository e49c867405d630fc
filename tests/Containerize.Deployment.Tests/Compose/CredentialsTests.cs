using Containerize.Deployment.Compose;

namespace Containerize.Deployment.Tests.Compose;

public sealed class CredentialsTests : IDisposable
{
    private const string Compose = """
        name: shop
        services:
          api:
            environment:
              Db: "Host=db;Password=${POSTGRES_PASSWORD:?set it to a password for postgres}"
              Key: "${API_LICENSE:?set it}"
              Level: "${LOG_LEVEL:-info}"
        secrets:
          postgres-password:
            file: .containerize/secrets/postgres-password
        """;

    private readonly TemporaryFolder _folder = new();

    public CredentialsTests() => _folder.Write("compose.yaml", Compose);

    [Fact]
    public void What_is_missing_is_created_once_and_a_server_and_its_clients_agree()
    {
        var first = Ensure();
        Assert.Equal(["POSTGRES_PASSWORD", ".containerize/secrets/postgres-password"], first.Created);
        var value = Variables()["POSTGRES_PASSWORD"];
        Assert.Equal(value, Secret("postgres-password"));
        Assert.Matches("^Aa1-[0-9a-f]{48}$", value);
        Assert.Empty(Ensure().Created);
        Assert.Equal(value, Variables()["POSTGRES_PASSWORD"]);
    }

    [Fact]
    public void What_only_the_user_knows_is_named_and_not_made_up()
    {
        Assert.Equal(["API_LICENSE"], Ensure().Missing);
        Assert.DoesNotContain("API_LICENSE", Variables().Keys);
    }

    [Fact]
    public void A_file_that_a_service_reads_is_named_and_not_made_up()
    {
        _folder.Write("compose.yaml", Compose + "\n  api-key.pem:\n    file: .containerize/secrets/api/key.pem\n");
        Assert.Equal(["API_LICENSE", ".containerize/secrets/api/key.pem"], Ensure().Missing);
        Assert.False(File.Exists(_folder[".containerize/secrets/api"]));
        _folder.Write(".containerize/secrets/api/key.pem", "-----BEGIN KEY-----");
        Assert.Equal(["API_LICENSE"], Ensure().Missing);
        Assert.Contains("-----BEGIN KEY-----", new Credentials(new ComposeFolder(_folder.Path), _ => null).Values());
    }

    [Theory]
    [InlineData(".env")]
    [InlineData("environment")]
    public void What_the_user_set_is_taken(string place)
    {
        if (place == ".env") _folder.Write(".env", "API_LICENSE=abc\nPOSTGRES_PASSWORD='own $value'\n");
        var result = new Credentials(new ComposeFolder(_folder.Path), name => place == "environment" ? name switch { "API_LICENSE" => "abc", "POSTGRES_PASSWORD" => "own $value", _ => null } : null).Ensure();
        Assert.Empty(result.Missing);
        Assert.Equal([".containerize/secrets/postgres-password"], result.Created);
        Assert.Equal("own $value", Secret("postgres-password"));
    }

    [Fact]
    public void A_file_that_is_there_is_kept_and_its_clients_get_its_value()
    {
        _folder.Write(".containerize/secrets/postgres-password", "it's $mine\n");
        Ensure();
        Assert.Equal("it's $mine\n", Secret("postgres-password"));
        Assert.Equal("it's $mine", Variables()["POSTGRES_PASSWORD"]);
    }

    [UnixFact]
    public void The_folder_is_closed_and_git_ignores_it()
    {
        Ensure();
        Assert.Equal("700", Mode(".containerize/secrets"));
        Assert.Equal("600", Mode(".containerize/secrets/compose.env"));
        Assert.Equal("444", Mode(".containerize/secrets/postgres-password"));
        Assert.Equal("*\n", Secret(".gitignore"));
    }

    [UnixFact]
    public void Nothing_is_written_to_where_a_link_leads()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(_folder[".containerize"]);
        Directory.CreateSymbolicLink(_folder[".containerize/secrets"], elsewhere.Path);
        var error = Assert.Throws<ContainerizeException>(() => Ensure());
        Assert.Equal(ExitCode.Output, error.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));
    }

    [Fact]
    public void A_compose_file_that_asks_for_nothing_gets_no_folder()
    {
        _folder.Write("compose.yaml", "name: a\nservices: {}\n");
        Ensure();
        Assert.False(Directory.Exists(_folder[".containerize"]));
    }

    [Fact]
    public void Every_value_is_known_to_whoever_hides_it()
    {
        _folder.Write(".env", "API_LICENSE=abc\nMAIL_TOKEN=tok-1234\nGATEWAY_HOST_PORT=8080\n");
        Ensure();
        var values = new Credentials(new ComposeFolder(_folder.Path), _ => null).Values();
        Assert.Contains(Secret("postgres-password"), values);
        Assert.Contains("tok-1234", values);
        Assert.DoesNotContain("8080", values);
    }

    public void Dispose() => _folder.Dispose();

    private CreatedCredentials Ensure() => new Credentials(new ComposeFolder(_folder.Path), _ => null).Ensure();

    private IReadOnlyDictionary<string, string> Variables() => EnvironmentFile.Read(_folder[".containerize/secrets/compose.env"]);

    private string Secret(string name) => File.ReadAllText(_folder[".containerize/secrets/" + name]);

#pragma warning disable CA1416 // Called on Unix alone.
    private string Mode(string path) => Convert.ToString((int)File.GetUnixFileMode(_folder[path]), 8);
#pragma warning restore CA1416
}
