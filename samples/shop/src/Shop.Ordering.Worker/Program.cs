using Shop.Messaging;
using Shop.Ordering;
using Shop.Ordering.Worker;

var builder = Host.CreateApplicationBuilder(args);

builder.Services.AddOrderingDatabase(builder.Configuration);
builder.Services.AddRabbitMq();
builder.Services.AddScoped<OrderPlacedHandler>();
builder.Services.AddHostedService<OrderPlacedConsumer>();

builder.Services.AddSingleton(
    new OrderReview(builder.Configuration.GetValue("OrderReview:MaximumTotal", defaultValue: 1000m)));

var host = builder.Build();

await host.RunAsync();
