namespace Containerize.Analyzers.Tests.State;

public class SqliteRuleTests() : RuleTests("CTZ5403")
{
    [Fact]
    public Task A_database_in_a_file() => Reports(
        """
        using Microsoft.EntityFrameworkCore;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDbContext<DbContext>(o => o.[|UseSqlite|]("Data Source=orders.db"));
        """);

    [Fact]
    public Task A_server() => Guards(
        """
        using Microsoft.EntityFrameworkCore;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDbContext<DbContext>(o => o.UseNpgsql("Host=db"));
        """);

    [Fact]
    public Task A_choice() => Guards(
        """
        using Microsoft.EntityFrameworkCore;
        var builder = WebApplication.CreateBuilder(args);
        if (args.Length == 0)
            builder.Services.AddDbContext<DbContext>(o => o.UseSqlite("Data Source=orders.db"));
        else
            builder.Services.AddDbContext<DbContext>(o => o.UseNpgsql("Host=db"));
        """);

    [Fact]
    public Task Memory() => Guards(
        """
        using Microsoft.EntityFrameworkCore;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDbContext<DbContext>(o => o.UseSqlite("Data Source=:memory:"));
        """);
}
