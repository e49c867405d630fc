namespace Containerize.Analyzers.Tests.Configuration;

public class SecretInCodeRuleTests() : RuleTests("CTZ4001")
{
    [Fact]
    public Task A_member() => Reports(
        """
        var factory = new RabbitMQ.Client.ConnectionFactory { Password = [|"s3cret!x"|] };
        """);

    [Fact]
    public Task A_constant() => Reports(
        """
        public static class Keys { private const string ApiKey = [|"0f8fad5bd9cb"|]; public static string Read() => ApiKey; }
        """, Given.Library);

    [Fact]
    public Task A_key_that_signs_tokens() => Reports(
        """
        var key = new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes([|"0123456789abcdef0123456789abcdef"|]));
        """);

    [Fact]
    public Task A_token_by_its_form() => Reports(
        $$"""
        var github = [|"ghp_{{new string('a', 30)}}Z1B2c3"|];
        var bucket = new { Id = [|"AKIA{{new string('Q', 12)}}7XYZ"|] };
        """);

    [Fact]
    public Task What_only_begins_like_one() => Guards(
        """
        var names = new[] { "ghp_branch", "AKIA", "SG.Orders.Total", "-----BEGIN PRIVATE KEY-----" };
        var sample = "AKIAIOSFODNN7EXAMPLE";
        """);

    [Fact]
    public Task A_value_from_configuration() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var factory = new RabbitMQ.Client.ConnectionFactory { Password = builder.Configuration["RabbitMq:Password"]! };
        """);

    [Fact]
    public Task The_name_of_a_key() => Guards(
        """
        public static class Keys { public const string Password = "RabbitMq:Password"; public const string ClientSecret = "client-secret"; public const string ApiKey = "X-API-KEY"; }
        """, Given.Library);

    [Fact]
    public Task A_key_by_its_name_in_configuration() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var key = new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(builder.Configuration["Jwt:Key:0123"]!));
        """);

    [Fact]
    public Task A_message() => Guards(
        """
        public class Texts { public string WrongPassword { get; } = "Wrong password, try again!"; }
        """, Given.Library);
}
