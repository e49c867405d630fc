using Shop.Basket;
using Shop.ServiceDefaults;
using StackExchange.Redis;

var builder = WebApplication.CreateBuilder(args);

builder.AddTelemetry();

var redis = ConfigurationOptions.Parse(builder.Configuration.GetConnectionString("Redis")
    ?? throw new InvalidOperationException("The connection string 'Redis' is not configured."));
redis.AbortOnConnectFail = false;
builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(redis));
builder.Services.AddSingleton<RedisBasketStore>();

builder.Services.AddGrpc();
builder.Services.AddGrpcHealthChecks().AddRedis(services => services.GetRequiredService<IConnectionMultiplexer>());

var app = builder.Build();

app.MapGrpcService<BasketGrpcService>();
app.MapGrpcHealthChecksService();

await app.RunAsync();
