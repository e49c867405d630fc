using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop.Catalog;
using Shop.Migrator;
using Shop.Ordering;

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});

builder.Services.AddDbContext<CatalogDbContext>(options =>
    options.UseNpgsql(builder.Configuration.GetConnectionString("Catalog")
        ?? throw new InvalidOperationException("The connection string 'Catalog' is not configured.")));
builder.Services.AddOrderingDatabase(builder.Configuration);
builder.Services.AddScoped<DatabaseMigration>();

using var host = builder.Build();
using var scope = host.Services.CreateScope();
var migration = scope.ServiceProvider.GetRequiredService<DatabaseMigration>();

await migration.RunAsync(scope.ServiceProvider.GetRequiredService<CatalogDbContext>(), CancellationToken.None);
await migration.RunAsync(scope.ServiceProvider.GetRequiredService<OrderingDbContext>(), CancellationToken.None);
