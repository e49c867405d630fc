using Shop.Contracts.Baskets;
using Shop.Gateway;
using Shop.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);

builder.AddTelemetry();

builder.Services.AddProblemDetails();
builder.Services.AddHealthChecks();

builder.Services.AddReverseProxy()
    .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"));

builder.Services.AddGrpcClient<BasketService.BasketServiceClient>(options =>
    options.Address = builder.Configuration.GetValue<Uri>("Services:Basket"));

var app = builder.Build();

app.UseExceptionHandler();
app.UseDefaultFiles();
app.UseStaticFiles();

app.MapHealthEndpoints();
app.MapBasket();
app.MapReverseProxy();

await app.RunAsync();
