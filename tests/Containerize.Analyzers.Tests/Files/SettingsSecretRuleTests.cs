namespace Containerize.Analyzers.Tests.Files;

public class SettingsSecretRuleTests
{
    public class InConnectionStrings() : FileRuleTests("CTZ4002")
    {
        [Fact]
        public Task A_password() => Reports("/src/Shop/appsettings.json", """{ "ConnectionStrings": { "Shop": [|"Host=db;Username=shop;Password=s3cret!x"|], "Broker": [|"amqp://shop:s3cret!x@rabbitmq"|] } }""");

        [Fact]
        public Task None() => Guards("/src/Shop/appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db;Username=shop;Password=", "Other": "Host=db;Password=${PASSWORD};", "Third": "Host=db;Integrated Security=true" } }""");

        [Fact]
        public Task Development() => Guards("/src/Shop/appsettings.Development.json", """{ "ConnectionStrings": { "Shop": "Host=db;Username=shop;Password=s3cret!x" } }""");

        [Fact]
        public Task Another_file() => Guards("/src/Shop/package.json", """{ "ConnectionStrings": { "Shop": "Host=db;Username=shop;Password=s3cret!x" } }""");
    }

    public class Alone() : FileRuleTests("CTZ4001")
    {
        [Fact]
        public Task A_password() => Reports("/src/Shop/appsettings.Production.json", """{ "Mail": { "UserName": "shop", "Password": [|"s3cret!x"|] }, "Jwt": { "SigningKey": [|"0123456789abcdef"|] } }""");

        [Fact]
        public Task A_token_by_its_form() => Reports("/src/Shop/appsettings.json", $$"""{ "Feeds": { "Main": [|"ghp_{{new string('b', 36)}}"|], "Other": "ghp_soon" } }""");

        [Fact]
        public Task No_value() => Guards("/src/Shop/appsettings.json", """{ "Mail": { "Password": "", "PasswordFile": "/run/secrets/mail" }, "Jwt": { "Secret": "<set me>", "RequirePassword": true } }""");
    }
}
