namespace Containerize.Analyzers.Tests.Configuration;

public class LateValidationRuleTests() : RuleTests("CTZ5302")
{
    [Fact]
    public Task A_validation_on_first_use() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").[|ValidateDataAnnotations|]();
        public class Mail;
        """);

    [Fact]
    public Task One_by_a_function() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().[|Validate|](m => m is not null);
        public class Mail;
        """);

    [Fact]
    public Task A_validation_when_the_host_starts() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptionsWithValidateOnStart<Mail>().ValidateDataAnnotations();
        public class Mail;
        """);

    [Fact]
    public Task A_method_of_the_same_name() => Guards(
        """
        new Form().Validate("x");
        public class Form { public void Validate(string text) { } }
        """);
}
