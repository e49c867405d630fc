namespace Containerize.Analyzers.Tests.Lifecycle;

public class MigrationRuleTests() : RuleTests("CTZ0120")
{
    [Fact]
    public Task A_method_that_is_called_everywhere() => Reports(
        """
        using Microsoft.EntityFrameworkCore;
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MigrateDatabase();
        if (app.Environment.IsDevelopment())
            app.MigrateDatabase();
        public class Shop : DbContext;
        public static class Start
        {
            public static void MigrateDatabase(this WebApplication app) => app.Services.GetRequiredService<Shop>().Database.[|Migrate|]();
        }
        """);

    [Fact]
    public Task Migrations_at_the_start() => Reports(
        """
        using Microsoft.EntityFrameworkCore;
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.Services.GetRequiredService<Shop>().Database.[|Migrate|]();
        public class Shop : DbContext;
        """);

    [Fact]
    public Task Development() => Guards(
        """
        using Microsoft.EntityFrameworkCore;
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
            app.Services.GetRequiredService<Shop>().Database.Migrate();
        public class Shop : DbContext;
        """);

    [Fact]
    public Task A_method_that_is_called_in_Development_alone() => Guards(
        """
        using Microsoft.EntityFrameworkCore;
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
            app.MigrateDatabase();
        public class Shop : DbContext;
        public static class Start
        {
            public static void MigrateDatabase(this WebApplication app) => app.Services.GetRequiredService<Shop>().Database.Migrate();
        }
        """);

    [Fact]
    public Task A_setting_decides() => Guards(
        """
        using Microsoft.EntityFrameworkCore;
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        if (app.Configuration.GetValue<bool>("Migrate"))
            app.Services.GetRequiredService<Shop>().Database.Migrate();
        public class Shop : DbContext;
        """);

    [Fact]
    public Task Birds() => Guards(
        """
        new Bird().Migrate();
        public class Bird { public void Migrate() { } }
        """);
}
