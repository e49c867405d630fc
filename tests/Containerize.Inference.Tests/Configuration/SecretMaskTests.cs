using Containerize.Inference.Configuration;

namespace Containerize.Inference.Tests.Configuration;

public class SecretMaskTests
{
    private static readonly HashSet<string> Keys = new(["ConnectionStrings:Catalog", "Catalog", "ConnectionStrings__Catalog"], StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("appsettings.json", "\"Password\": \"s3same\",")]
    [InlineData("appsettings.json", "\"Catalog\": \"Host=db;Password=s3same\",")]
    [InlineData("appsettings.json", "\"Broker\": \"amqp://shop:s3same@rabbit:5672\"")]
    [InlineData("Program.cs", "client.DefaultRequestHeaders.Add(\"X-Api-Key\", \"s3same\");")]
    [InlineData("Program.cs", "const string ApiKey = \"s3same\";")]
    [InlineData("Program.cs", "options.UseNpgsql($\"Host=db;Password=s3same{x}\");")]
    [InlineData("Program.cs", "options.UseNpgsql(@\"Host=db;Password=s3same")]
    [InlineData("Program.cs", "var token = \"\"\"say \"s3same\" twice\"\"\";")]
    [InlineData("Program.cs", "var password = \"a\\\"s3same\";")]
    [InlineData("Shop.csproj", "<ContainerEnvironmentVariable Include=\"API_KEY\" Value=\"s3same\" />")]
    [InlineData("Shop.csproj", "<DatabasePassword>s3same</DatabasePassword>")]
    [InlineData("web.config", "<add key=\"ClientSecret\" value='s3same' />")]
    [InlineData("compose.yaml", "POSTGRES_PASSWORD: s3same")]
    [InlineData("compose.yaml", "- ConnectionStrings__Catalog=Host=db;Password=s3same")]
    [InlineData("compose.yaml", "command: [\"redis-server\", \"--password\", \"s3same\"]")]
    [InlineData("Dockerfile", "ENV API_KEY=s3same")]
    [InlineData("Dockerfile", "ENV API_KEY s3same")]
    [InlineData("Dockerfile", "RUN curl -u user:token s3same")]
    [InlineData(".env", "JWT_SECRET=s3same")]
    public void Hides_what_could_be_a_secret(string path, string line)
    {
        var shown = SecretMask.Line(path, line, Keys, secret: false);
        Assert.DoesNotContain("s3same", shown, StringComparison.Ordinal);
        Assert.Contains(SecretMask.Mask, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Program.cs", "app.MapHealthChecks(\"/health\");")]
    [InlineData("Program.cs", "var text = configuration.GetConnectionString(\"Catalog\");")]
    [InlineData("Program.cs", "services.AddSingleton<ITokenService, TokenService>();")]
    [InlineData("appsettings.json", "\"Urls\": \"http://+:8080\",")]
    [InlineData("appsettings.json", "\"Password\": {")]
    [InlineData("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">")]
    [InlineData("compose.yaml", "image: postgres:17")]
    [InlineData("Dockerfile", "EXPOSE 8080")]
    public void Shows_what_is_none(string path, string line) => Assert.Equal(line, SecretMask.Line(path, line, Keys, secret: false));

    [Theory]
    [InlineData("appsettings.json", "\"Catalog\": \"s3same\"", "\"Catalog\": \"***\"")]
    [InlineData("Program.cs", "Find(\"Catalog\", \"s3same\")", "Find(\"Catalog\", \"***\")")]
    [InlineData("api.yaml", "- name: \"ConnectionStrings__Catalog\"", "- name: \"ConnectionStrings__Catalog\"")]
    [InlineData("secret.yaml", "  catalog: czNzYW1l", "  catalog: ***")]
    public void Hides_everything_but_keys_where_the_value_is_known_to_be_secret(string path, string line, string expected) =>
        Assert.Equal(expected, SecretMask.Line(path, line, Keys, secret: true));
}
