namespace Containerize.Validation.Tests.Secrets;

public class SecretKeyTests
{
    [Theory]
    [InlineData("PASSWORD")]
    [InlineData("TOKEN")]
    [InlineData("Pwd")]
    [InlineData("Mail__Password")]
    [InlineData("Mail:Password")]
    [InlineData("DB_PASSWORD")]
    public void A_key_that_names_a_secret_is_reported(string key) => Assert.Contains(Findings(key), IsSecret);

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("__")]
    [InlineData("Mail__")]
    [InlineData(":")]
    [InlineData("Secret__Name")]
    [InlineData("PASSWORD_FILE")]
    [InlineData("Password__Length")]
    public void A_key_that_names_none_is_not(string key) => Assert.DoesNotContain(Findings(key), IsSecret);

    private static IReadOnlyList<Finding> Findings(string key) => Validate.Dockerfile($"FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV {key}=value1\nUSER app\n");

    private static bool IsSecret(Finding finding) => finding.Rule == DockerfileRules.SecretInImage.Id;
}
