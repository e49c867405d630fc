using System.Text.RegularExpressions;
using CsCheck;

namespace Containerize.Inference.Tests;

/// <summary>What holds for every model, whatever the solution.</summary>
public partial class InvariantTests
{
    private static readonly string[] Paths = ["src/Redis/Redis.csproj", "src/Shop.Api/Shop.Api.csproj", "Basket/src/Api.csproj", "Catalog/src/Api.csproj", "src/postgres/postgres.csproj", "3D/3D.csproj", "Odd/服务.fsproj"];

    private static readonly string[] Addresses =
    [
        "", "localhost", "redis", "http://api", "http://localhost:5001/{id}", "Host=db;Database=a{b};Password=PLANTED", "db_1:6379,password=PLANTED", "mongodb://u:PLANTED@m1,m2/x", "://", "=;=", "https://pay.example/",
        "amqp://u:PLANTED@Basket-Api/v", "Server=.\\SQLEXPRESS;Trusted_Connection=True", "{host}", "http://u:PLANTED@api.shop.example/x", "http://u:PLANTED.x/y@api.shop.example", "${VARIABLE}",
    ];

    private static readonly Gen<Fact> AnyFact = Gen.Select(Gen.Int[0, 9], Gen.Int[0, Addresses.Length - 1], Gen.Bool).Select((kind, address, fixedText) => Make(kind, fixedText ? Facts.Text(Addresses[address]) : Facts.Key($"K{address}")));

    private static readonly string Settings = "{" + string.Join(',', Addresses.Select((a, i) => $"\"K{i}\": {System.Text.Json.JsonSerializer.Serialize(a)}")) + "}";

    private static readonly Gen<ApplicationModel> AnyModel = AnyFact.Array[0, 6].Array[1, Paths.Length].Select(facts =>
    {
        var builder = new SolutionBuilder();
        for (var i = 0; i < facts.Length; i++)
        {
            builder.Web(Paths[i], facts[i]).Settings("appsettings.json", Settings);
        }

        return builder.Infer();
    });

    [Fact]
    public void Names_are_unique_labels() => AnyModel.Sample(
        model =>
        {
            var names = model.Services.Select(s => s.Name).Concat(model.Infrastructure.Select(i => i.Name)).ToArray();
            return names.Distinct().Count() == names.Length && names.All(n => LabelPattern().IsMatch(n));
        },
        iter: 300);

    [Fact]
    public void Connections_and_supplies_lead_to_what_the_model_has() => AnyModel.Sample(
        model =>
        {
            var names = model.Services.Select(s => s.Name).Concat(model.Infrastructure.Select(i => i.Name)).Append("").ToHashSet();
            return model.Connections.All(c => names.Contains(c.From) && names.Contains(c.To) && c.From != c.To && c.Evidence.Count > 0)
                && model.Services.SelectMany(s => s.Configuration).All(k => k.Supply is null || names.Contains(k.Supply.To));
        },
        iter: 300);

    [Fact]
    public void No_password_of_code_or_settings_is_in_the_model() => AnyModel.Sample(model => !model.ToString().Contains("PLANTED", StringComparison.Ordinal), iter: 300);

    private static Fact Make(int kind, TextValue address) => kind switch
    {
        0 => Facts.Redis(address),
        1 => Facts.Postgres(address),
        2 => Facts.Server(ServerTypes.MongoDb, ConnectionKind.Database, address),
        3 => Facts.Server(ServerTypes.RabbitMq, ConnectionKind.Broker, address, form: "uri"),
        4 => Facts.HttpClient("ApiClient", address),
        5 => Facts.GrpcClient("shop.Api", address),
        6 => Facts.Writes(address),
        7 => Facts.Listen(address),
        8 => Facts.Server(ServerTypes.SqlServer, ConnectionKind.Database, address),
        _ => new AuthorityFact(Facts.Seen(), Facts.Program, address),
    };

    [GeneratedRegex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();
}
