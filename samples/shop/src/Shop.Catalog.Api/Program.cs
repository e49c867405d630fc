using Microsoft.EntityFrameworkCore;
using Shop.Catalog;
using Shop.Catalog.Api;
using Shop.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);

builder.AddTelemetry();
builder.Services.AddProblemDetails();

var connectionString = builder.Configuration.GetConnectionString("Catalog")
    ?? throw new InvalidOperationException("The connection string 'Catalog' is not configured.");
builder.Services.AddDbContextPool<CatalogDbContext>(options =>
    options.UseNpgsql(connectionString, npgsql => npgsql.EnableRetryOnFailure(maxRetryCount: 3)));

builder.Services.AddHealthChecks()
    .AddNpgSql(connectionString, name: "database", tags: [HealthEndpoints.ReadyTag]);

var app = builder.Build();

app.UseExceptionHandler();

app.MapHealthEndpoints();
app.MapProducts();

await app.RunAsync();
