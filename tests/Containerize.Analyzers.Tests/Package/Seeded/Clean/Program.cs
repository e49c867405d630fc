using System.Globalization;
using Clean;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Serilog;

Log.Logger = new LoggerConfiguration().WriteTo.Console().CreateLogger();

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8081, endpoint => endpoint.Protocols = HttpProtocols.Http2));
builder.Configuration.AddJsonFile("appsettings.Shop.json", optional: true);

var connection = builder.Configuration.GetConnectionString("Orders") ?? throw new InvalidOperationException("The setting 'ConnectionStrings:Orders' is missing.");
var culture = new CultureInfo("de-DE");
var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
var terms = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "terms.txt"));
var template = File.ReadAllText("templates/mail.html");

builder.Logging.ClearProviders().AddJsonConsole();
builder.Services.AddGrpc();
builder.Services.AddSignalR().AddStackExchangeRedis("redis");
builder.Services.AddControllers();
builder.Services.AddStackExchangeRedisCache(_ => { });
builder.Services.AddSession();
builder.Services.AddDataProtection().PersistKeysToStackExchangeRedis();
builder.Services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor);
builder.Services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddDbContext<OrdersContext>(options => options.UseNpgsql(connection));
builder.Services.AddHttpClient("catalog", client => client.BaseAddress = new Uri(builder.Configuration["Services:Catalog"] ?? "http://localhost:5002"));
builder.Services.AddHealthChecks().AddNpgSql(connection, tags: ["ready"]);
builder.Services.AddHostedService<Sender>();
builder.Services.AddHostedService<Warmth>();

var app = builder.Build();
app.UseForwardedHeaders();
app.UseHttpsRedirection();
app.MapGrpcService<Basket>();
app.MapHub<Chat>("/chat");
app.MapControllers();
app.MapHealthChecks("/live", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/ready").AllowAnonymous();
app.MapGet("/link", (HttpRequest request) => request.Scheme + "://shop" + culture + zone + terms + template);
app.MapPost("/images", (string name) => File.WriteAllText(Path.Combine(app.Configuration["Uploads"] ?? Path.GetTempPath(), name), "x"));
if (app.Environment.IsDevelopment())
{
    app.Services.GetRequiredService<OrdersContext>().Database.Migrate();
}

app.Run();
