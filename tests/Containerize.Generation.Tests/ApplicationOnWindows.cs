namespace Containerize.Generation.Tests;

/// <summary>A service for Windows alone beside one for Linux, with a database whose password comes from a store.</summary>
internal static class ApplicationOnWindows
{
    public const string Settings = """
        windowsNodes: true
        secrets: {store: vault}
        servers: {postgres: {host: db.example.com, networks: [10.20.0.0/16]}}
        services: {web: {ingress: {host: shop.example.com}}}

        """;

    public static ApplicationModel Model() => Build.Model(
        [
            Build.Service("desk", ServiceKind.Web, Build.Project("src/Desk/Desk.csproj", framework: "net10.0-windows")) with
            {
                Configuration = EquatableList.Of(Build.Key("ConnectionStrings:Desk", "postgres", "Host={host};Port={port};Database={database};Username={username};Password={password}"), Build.Needed("License:Key")),
            },
            Build.Service("web", ServiceKind.Web, Build.Project("src/Web/Web.csproj")),
        ],
        [Build.Server("postgres", ServerTypes.Postgres)],
        [Build.Edge("desk", "postgres", ConnectionKind.Database, "desk"), Build.Edge("web", "desk", ConnectionKind.Http)]);
}
