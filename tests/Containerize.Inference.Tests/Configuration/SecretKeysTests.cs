using Containerize.Inference.Configuration;

namespace Containerize.Inference.Tests.Configuration;

public class SecretKeysTests
{
    [Theory]
    [InlineData("Smtp:Password")]
    [InlineData("Jwt:Key")]
    [InlineData("Jwt:SigningKey")]
    [InlineData("Stripe:ApiKey")]
    [InlineData("Auth:ClientSecret")]
    [InlineData("GitHub:Token")]
    [InlineData("MongoDb:ConnectionString")]
    [InlineData("Storage:AccountKey")]
    public void A_name_tells_a_secret(string key) => Assert.True(SecretKeys.ByName(key));

    [Theory]
    [InlineData("Jwt:TokenLifetime")]
    [InlineData("Jwt:TokenExpirationMinutes")]
    [InlineData("Identity:PasswordPolicy:RequiredLength")]
    [InlineData("Kubernetes:SecretName")]
    [InlineData("Auth:TokenEndpoint")]
    [InlineData("Cache:KeyPrefix")]
    [InlineData("Passwords:Count")]
    [InlineData("Services:Catalog")]
    public void A_name_about_a_secret_tells_none(string key) => Assert.False(SecretKeys.ByName(key));

    [Theory]
    [InlineData("mongodb://user:pw@localhost:27017")]
    [InlineData("amqp://guest:guest@rabbitmq/")]
    [InlineData("localhost:6379,password=dev")]
    [InlineData("Server=db;User Id=sa;Pwd=x")]
    [InlineData("Host=db;Password = x")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=abc==")]
    [InlineData("redis://:pw@localhost:6379")]
    [InlineData("https://u:p/w@host/")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    public void A_value_tells_a_secret(string value) => Assert.True(SecretKeys.ByValue(value));

    [Theory]
    [InlineData("http://catalog:8080/")]
    [InlineData("Server=db;Database=a;Trusted_Connection=True")]
    [InlineData("Host=db;Password=")]
    [InlineData("localhost:6379,abortConnect=false")]
    [InlineData("mongodb://user@localhost")]
    [InlineData("http://catalog:8080/a@b")]
    [InlineData("http://catalog:8080?mail=a@b")]
    [InlineData("")]
    [InlineData(null)]
    public void A_plain_value_tells_none(string? value) => Assert.False(SecretKeys.ByValue(value));
}
