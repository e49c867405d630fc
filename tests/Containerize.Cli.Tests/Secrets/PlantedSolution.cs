using System.Text;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Secrets;

/// <summary>A solution with a secret of its own in every place where people keep them.</summary>
internal sealed class PlantedSolution
{
    private readonly Dictionary<string, string> _tokens = [];

    public PlantedSolution(TemporaryFolder folder)
    {
        Code(folder);
        Settings(folder);
        Deployment(folder);
        folder.Write("home/.microsoft/usersecrets/pier-api-secrets/secrets.json", Profile());
        folder.Write("home/AppData/Roaming/Microsoft/UserSecrets/pier-api-secrets/secrets.json", Profile());
    }

    /// <summary>The places of all secrets that a text holds, in plain text or as base64.</summary>
    public IEnumerable<string> In(string text) => _tokens
        .Where(token => text.Contains(token.Value, StringComparison.OrdinalIgnoreCase) || text.Contains(Base64(token.Value), StringComparison.Ordinal))
        .Select(token => token.Key);

    /// <summary>The secret of a place, of a form that says nothing of what it is.</summary>
    public string Secret(string place)
    {
        if (!_tokens.TryGetValue(place, out var token))
            _tokens[place] = token = $"zq{_tokens.Count:00}vortex{_tokens.Count * 7919:x}";
        return token;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private void Code(TemporaryFolder folder)
    {
        folder.Write("Pier.slnx", """
            <Solution>
              <Project Path="src/Pier.Api/Pier.Api.csproj" />
              <Project Path="src/Pier.Worker/Pier.Worker.csproj" />
            </Solution>
            """);
        folder.Write("src/Pier.Api/Pier.Api.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <UserSecretsId>pier-api-secrets</UserSecretsId>
                <FeedPassword>{Secret("project property")}</FeedPassword>
              </PropertyGroup>
              <ItemGroup>
                <ContainerEnvironmentVariable Include="PIER_API_KEY" Value="{Secret("project item")}" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("src/Pier.Api/Program.cs", $$"""
            var builder = WebApplication.CreateBuilder(args);
            var apiKey = "{{Secret("code, API key")}}";
            builder.Services.AddDbContext<Harbour>(o => o.UseNpgsql("Host=harbour-db;Database=harbour;Username=pier;Password={{Secret("code, connection string")}}"));
            builder.Services.AddDbContext<Tides>(o => o.UseSqlServer(builder.Configuration.GetConnectionString("Tides") ?? "Server=tides;Database=tides;User Id=sa;Password={{Secret("code, fallback")}}"));
            builder.Services.AddStackExchangeRedisCache(o => o.Configuration = "cache:6379,password={{Secret("code, cache")}}");
            builder.Services.AddHttpClient("weather", c =>
            {
                c.BaseAddress = new Uri("https://pier:{{Secret("code, user info")}}@weather.example.com/v1?api_key={{Secret("code, query")}}");
                c.DefaultRequestHeaders.Add("X-Api-Key", "{{Secret("code, header")}}");
            });
            builder.Services.AddHttpClient("buoys", c => c.BaseAddress = new Uri(builder.Configuration["Buoys:Url"]!));
            var factory = new RabbitMQ.Client.ConnectionFactory { HostName = "rabbit", UserName = "pier", Password = "{{Secret("code, initialiser")}}" };
            var uri = new RabbitMQ.Client.ConnectionFactory { Uri = new Uri(builder.Configuration["Broker"] ?? "amqp://pier:{{Secret("code, broker")}}@rabbit:5672/") };
            var signing = builder.Configuration["Jwt:SigningKey"] ?? throw new InvalidOperationException();
            var payment = builder.Configuration["Payment:ApiKey"];
            var first = builder.Configuration["Keys:ApiKeys:0"];
            var licence = builder.Configuration.GetValue("Reports:LicenseKey", "{{Secret("code, default")}}");
            builder.Services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
            var app = builder.Build();
            app.MapHealthChecks("/health");
            app.Run();

            class Harbour : DbContext;
            class Tides : DbContext;
            class MailOptions { public string Host { get; set; } = "mail"; public string Password { get; set; } = "{{Secret("code, options default")}}"; }
            """);
        folder.Write("src/Pier.Worker/Pier.Worker.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Worker">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        folder.Write("src/Pier.Worker/Program.cs", """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddHostedService<Lights>();
            builder.Services.AddDbContext<Logbook>(o => o.UseNpgsql(builder.Configuration["LOGBOOK_URL"]));
            builder.Build().Run();

            class Logbook : DbContext;
            class Lights : BackgroundService;
            """);
    }

    private void Settings(TemporaryFolder folder)
    {
        foreach (var (file, host) in new[] { ("appsettings.json", "tides"), ("appsettings.Development.json", "localhost") })
        {
            folder.Write("src/Pier.Api/" + file, $$"""
                {
                  "ConnectionStrings": {
                    "Tides": "Server={{host}};Database=tides;User Id=sa;Password={{Secret(file + ", connection string")}}"
                  },
                  "Broker": "amqp://pier:{{Secret(file + ", broker")}}@{{host}}:5672/",
                  "Buoys": { "Url": "https://pier:{{Secret(file + ", user info")}}@buoys.example.com/" },
                  "Jwt": { "SigningKey": "{{Secret(file + ", key")}}" },
                  "Payment": { "ApiKey": "{{Secret(file + ", API key")}}" },
                  "Keys": { "ApiKeys": [ "{{Secret(file + ", array")}}" ] },
                  "Mail": { "Host": "mail.example.com", "Password": "{{Secret(file + ", options")}}" },
                  "Unread": { "ClientSecret": "{{Secret(file + ", unread")}}" }
                }
                """);
        }

        folder.Write("src/Pier.Api/Properties/launchSettings.json", $$"""
            {
              "profiles": {
                "pier": {
                  "commandName": "Project",
                  "applicationUrl": "http://localhost:5080",
                  "environmentVariables": { "Jwt__SigningKey": "{{Secret("launch profile, key")}}", "PIER_TOKEN": "{{Secret("launch profile, token")}}" }
                }
              }
            }
            """);
        folder.Write("src/Pier.Worker/appsettings.json", "{}");
    }

    private void Deployment(TemporaryFolder folder)
    {
        folder.Write("docker-compose.yml", $"""
            services:
              api:
                build: src/Pier.Api
                environment:
                  - ConnectionStrings__Tides=Server=tides;Database=tides;User Id=sa;Password={Secret("compose, connection string")}
                  - Jwt__SigningKey={Secret("compose, key")}
              logs:
                image: pier/worker
                build:
                  context: .
                  dockerfile: src/Pier.Worker/Dockerfile
                environment:
                  LOGBOOK_URL: "postgres://pier:{Secret("compose, user info")}@logbook:5432/logbook"
              tides:
                image: mcr.microsoft.com/mssql/server:2022-latest
                environment:
                  MSSQL_SA_PASSWORD: {Secret("compose, server")}
              logbook:
                image: postgres:17
                command: ["postgres", "--password", "{Secret("compose, command")}"]
                environment:
                  POSTGRES_PASSWORD: "{Secret("compose, quoted")}"
            """);
        folder.Write("src/Pier.Api/Dockerfile", $"""
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            ENV PIER_API_KEY={Secret("Dockerfile, ENV")}
            ENV PIER_PASSWORD {Secret("Dockerfile, old ENV")}
            ARG FEED_TOKEN={Secret("Dockerfile, ARG")}
            ENTRYPOINT ["dotnet", "Pier.Api.dll"]
            """);
        folder.Write("src/Pier.Worker/Dockerfile", $"""
            FROM mcr.microsoft.com/dotnet/runtime:10.0
            ENV LOGBOOK_URL=postgres://pier:{Secret("Dockerfile, user info")}@logbook:5432/logbook
            RUN curl -H "Authorization: Bearer {Secret("Dockerfile, RUN")}" https://feed.example.com
            ENTRYPOINT ["dotnet", "Pier.Worker.dll"]
            """);
        folder.Write("k8s/pier.yaml", $"""
            apiVersion: v1
            kind: Secret
            metadata:
              name: pier
            stringData:
              plain: {Secret("Secret, plain")}
            data:
              coded: {Base64(Secret("Secret, coded"))}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: api
            spec:
              replicas: one
              selector:
                matchLabels:
                  app: api
              template:
                metadata:
                  labels:
                    app: api
                spec:
                  containers:
                    - name: api
                      image: pier/api
                      args: ["--password={Secret("manifest, argument")}"]
                      env:
                        - name: ConnectionStrings__Tides
                          value: "Server=tides;Database=tides;User Id=sa;Password={Secret("manifest, connection string")}"
                        - name: PIER_API_KEY
                          value: {Secret("manifest, key")}
            """);
        folder.Write(".env", $"PIER_API_KEY={Secret(".env")}\n");
    }

    private string Profile() => $$"""{ "Jwt:SigningKey": "{{Secret("user secrets")}}", "ConnectionStrings:Tides": "Server=localhost;Password={{Secret("user secrets, connection string")}}" }""";
}
