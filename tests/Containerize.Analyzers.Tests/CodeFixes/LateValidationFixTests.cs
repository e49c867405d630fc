using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class LateValidationFixTests() : FixTests(new LateValidationFix())
{
    [Fact]
    public Task A_chain() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().ValidateDataAnnotations();
        builder.Services.AddOptions<Mail>().Validate(m => m is not null);
        public class Mail;
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<Mail>().Validate(m => m is not null);
        public class Mail;
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<Mail>().ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<Mail>().Validate(m => m is not null).ValidateOnStart();
        public class Mail;
        """);
}
