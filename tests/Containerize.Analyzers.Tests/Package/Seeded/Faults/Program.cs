using System.Globalization;
using System.Net;
using Faults;
using Microsoft.EntityFrameworkCore;
using Serilog;

Log.Logger = new LoggerConfiguration().WriteTo.File("logs/shop.txt").CreateLogger(); // CTZ5701

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://localhost:5000"); // CTZ5101
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.ListenLocalhost(5001); // CTZ5101
    kestrel.Listen(IPAddress.Any, 80); // CTZ0107
});
builder.Configuration.AddJsonFile("appSettings.Shop.json", optional: true); // CTZ5607

var connection = builder.Configuration.GetConnectionString("Orders")!; // CTZ5301
var culture = new CultureInfo("de-DE"); // CTZ5606
var zone = TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time"); // CTZ5605
var terms = File.ReadAllText(@"C:\data\terms.txt"); // CTZ5303
var template = File.ReadAllText("templates\\mail.html"); // CTZ5604

builder.Logging.AddEventLog(); // CTZ5603
builder.Services.AddGrpc();
builder.Services.AddSignalR();
builder.Services.AddControllers();
builder.Services.AddDistributedMemoryCache(); // CTZ5402
builder.Services.AddSession(); // CTZ0123
builder.Services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations(); // CTZ5302
builder.Services.AddDbContext<OrdersContext>(options => options.UseSqlite("Data Source=orders.db")); // CTZ5403
builder.Services.AddHttpClient("catalog", client => client.BaseAddress = new Uri("http://localhost:5002")); // CTZ5102
builder.Services.AddHealthChecks().AddNpgSql(connection);
builder.Services.AddHostedService<Sender>();
builder.Services.AddHostedService<Warmth>();

var app = builder.Build();
app.UseHttpsRedirection(); // CTZ5103
app.MapGrpcService<Basket>(); // CTZ5105
app.MapHub<Chat>("/chat"); // CTZ0126
app.MapControllers();
app.MapHealthChecks("/live"); // CTZ5203
app.MapHealthChecks("/ready").RequireAuthorization(); // CTZ5204
if (app.Environment.IsDevelopment())
{
    app.MapHealthChecks("/startup"); // CTZ5201
}

app.MapGet("/link", (HttpRequest request) => request.Scheme + "://shop" + culture + zone + terms + template); // CTZ5104
app.MapPost("/images", (string name) => File.WriteAllText("uploads/" + name, "x")); // CTZ5401
app.Services.GetRequiredService<OrdersContext>().Database.Migrate(); // CTZ0120
app.Run();
