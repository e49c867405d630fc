using System.Text.Json.Serialization;
using Shop.Contracts.Baskets;
using Shop.Messaging;
using Shop.Ordering;
using Shop.Ordering.Api;
using Shop.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);

builder.AddTelemetry();

builder.Services.AddControllers().AddJsonOptions(options =>
    options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
builder.Services.AddProblemDetails();

builder.Services.AddOrderingDatabase(builder.Configuration);
builder.Services.AddRabbitMq();
builder.Services.AddHostedService<OutboxSender>();
builder.Services.AddScoped<Checkout>();
builder.Services.AddSingleton(TimeProvider.System);

builder.Services.AddHttpClient<CatalogClient>(client =>
    client.BaseAddress = builder.Configuration.GetValue<Uri>("Services:Catalog"))
    .AddStandardResilienceHandler();

builder.Services.AddGrpcClient<BasketService.BasketServiceClient>(options =>
    options.Address = builder.Configuration.GetValue<Uri>("Services:Basket"));

builder.Services.AddHealthChecks()
    .AddDbContextCheck<OrderingDbContext>(tags: [HealthEndpoints.ReadyTag]);

var app = builder.Build();

app.UseExceptionHandler();

app.MapHealthEndpoints();
app.MapControllers();

await app.RunAsync();
