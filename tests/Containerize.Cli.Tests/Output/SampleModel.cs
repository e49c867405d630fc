using Containerize.Model;
using static Containerize.Model.EquatableList;

namespace Containerize.Cli.Tests.Output;

/// <summary>A small model that has one of everything, hostile text included.</summary>
internal static class SampleModel
{
    public const string SecretValue = "do-not-print-me";

    public static ApplicationModel Make() => new(
        "harbour",
        "..",
        Of(
            Service("quay-api", ServiceKind.Web) with
            {
                Outward = true,
                Ports = Of(new ServicePort(8080, "http", [], Of(At("src/Quay.Api/Program.cs", 9, "UseUrls")))),
                Health =
                Of(
                    new HealthEndpoint("/health/live", HealthProbe.Liveness, [], Of(At("src/Quay.Api/Program.cs", 20, "MapHealthChecks"))),
                    new HealthEndpoint("/health/ready", HealthProbe.Readiness, Of("Development"), Of(At("src/Quay.Api/Program.cs", 21, "MapHealthChecks")))
                ),
                Configuration =
                Of(
                    new ConfigurationKey("ConnectionStrings:Berths", Secret: true, Required: true, SecretValue, Of(At("src/Quay.Api/Program.cs", 12, "GetConnectionString")))
                    {
                        Supply = new ValueTemplate("postgres", "Host={host};Password={password}"),
                    },
                    new ConfigurationKey("Pilotage:ApiKey", Secret: true, Required: true, SecretValue, Of(At("src/Quay.Api/Pilotage.cs", 8, "options.ApiKey"))),
                    new ConfigurationKey("Tides:Step", Secret: false, Required: false, "<15 min>", Of(At("src/Quay.Api/appsettings.json", 4, "Step")))
                ),
                Volumes = Of(new Volume("charts", "/var/lib/charts", Persistent: true, Of(At("src/Quay.Api/Charts.cs", 31, "File.Create")))),
                Evidence = Of(At("src/Quay.Api/Program.cs", 3, "WebApplication.CreateBuilder")),
            },
            Service("pilot", ServiceKind.Worker) with
            {
                Arguments = Of("--night", "--\u001b[31mred"),
                Evidence = Of(At("src/Pilot/Program.cs", 5, "AddHostedService<Watch>")),
            }
        ),
        Of(
            new Infrastructure("postgres", "postgres", External: false, Of(At("src/Quay.Api/Program.cs", 12, "UseNpgsql"))),
            new Infrastructure("mail", "smtp", External: true, Of(At("src/Pilot/Mail.cs", 14, "new SmtpClient")))
        ),
        Of(
            new Connection("quay-api", "postgres", ConnectionKind.Database, "berths", Confidence.Certain, Alternative: false, Of(At("src/Quay.Api/Program.cs", 12, "UseNpgsql"))),
            new Connection("pilot", "mail", ConnectionKind.Mail, "", Confidence.Likely, Alternative: true, Of(At("src/Pilot/Mail.cs", 14, "new SmtpClient")))
        ))
    {
        Unresolved =
        Of(
            new Unresolved("pilot", "the host behind Harbour:Url is not known", "add Harbour:Url to appsettings.json", new SourceLocation("src/Pilot/Watch.cs", 18, 21), HidesDependency: true)
        ),
        Notices =
        Of(
            new Notice("CTZ0003", Severity.Info, new SourceLocation("tests/Quay.Tests/Quay.Tests.csproj"), "a test project is left out"),
            new Notice("CTZ0002", Severity.Warning, new SourceLocation("src/Buoy/Buoy.csproj", 4, 3), "the project cannot be evaluated: '<' is not closed", "correct the file")
        ),
    };

    private static Evidence At(string file, int line, string detail) => new(file, line, 5, detail);

    private static Service Service(string name, ServiceKind kind)
    {
        var project = new Project($"src/{name}/{name}.csproj", name, "csharp");
        return new Service(name, project.Path, kind, "csharp", "net10.0", name) { Build = new ServiceBuild(project, Of(project)) };
    }
}
