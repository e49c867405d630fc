namespace Containerize.Generation.Tests;

/// <summary>Applications of different styles, with hostile names among them.</summary>
internal static class Applications
{
    /// <summary>A gateway, two services on one database server, a worker, a migrator, a broker.</summary>
    public static ApplicationModel Shop()
    {
        const string connection = "Host={host};Port={port};Database=catalog;Username={username};Password={password}";
        var library = Build.Project("src/Core/Core.csproj", "Microsoft.NET.Sdk");
        var orders = Build.Project("src/Orders/Orders.csproj") with { OutsideInputs = EquatableList.Of(".editorconfig", "shared/Links.cs"), HasLockFile = false };
        return Build.Model(
            [
                Build.Service("gateway", ServiceKind.Gateway, Build.Project("src/Gateway/Gateway.csproj")) with
                {
                    Outward = true,
                    Configuration = EquatableList.Of(Build.Key("ReverseProxy:Clusters:catalog:Destinations:primary:Address", "catalog", "http://{host}:{port}/"), Build.Key("Services:Basket", "basket", "http://{host}:{port}")),
                },
                Build.Service("catalog", ServiceKind.Web, Build.Project("src/Catalog/Catalog.csproj", properties: ("InvariantGlobalization", "true")) with { Packages = EquatableList.Of(new PackageReference("Microsoft.EntityFrameworkCore.Design", "10.0.13")) }, library) with
                {
                    Configuration = EquatableList.Of(Build.Key("ConnectionStrings:Catalog", "postgres", connection), Build.Needed("Jwt:Key"), Build.Needed("Mail:Password", required: false)),
                },
                Build.Service("basket", ServiceKind.Web, Build.Project("src/Basket/Basket.csproj")) with
                {
                    Ports = EquatableList.Of(Build.Port(8080, "grpc")),
                    Health = EquatableList.Of(new HealthEndpoint(HealthEndpoint.Grpc, HealthProbe.Any, default, Build.Seen)),
                    Configuration = EquatableList.Of(Build.Key("ConnectionStrings:Redis", "redis", "{host}:{port}")),
                },
                Build.Service("orders", ServiceKind.Worker, orders with { Sdks = EquatableList.Of("Microsoft.NET.Sdk.Worker") }, library) with
                {
                    Configuration = EquatableList.Of(
                        Build.Key("ConnectionStrings:Orders", "postgres", connection.Replace("catalog", "orders", StringComparison.Ordinal)),
                        Build.Key("Rabbit:Uri", "rabbitmq", "amqp://{username}:{password}@{host}:{port}/")),
                },
                Build.Service("migrator", ServiceKind.Job, Build.Project("src/Migrator/Migrator.csproj", "Microsoft.NET.Sdk"), library) with
                {
                    Migrates = EquatableList.Of("catalog"),
                    Configuration = EquatableList.Of(Build.Key("ConnectionStrings:Catalog", "postgres", connection)),
                },
            ],
            [Build.Server("postgres", ServerTypes.Postgres), Build.Server("rabbitmq", ServerTypes.RabbitMq), Build.Server("redis", ServerTypes.Redis)],
            [
                Build.Edge("basket", "redis", ConnectionKind.Cache), Build.Edge("catalog", "postgres", ConnectionKind.Database, "catalog"), Build.Edge("gateway", "basket", ConnectionKind.Grpc),
                Build.Edge("gateway", "catalog", ConnectionKind.Http), Build.Edge("migrator", "postgres", ConnectionKind.Database, "catalog"),
                Build.Edge("orders", "postgres", ConnectionKind.Database, "orders"), Build.Edge("orders", "rabbitmq", ConnectionKind.Broker, "placed"),
            ]);
    }

    /// <summary>One project of each unusual kind of publish.</summary>
    public static ApplicationModel Kinds()
    {
        var multi = Build.Project("src/Multi/Multi.csproj") with { TargetFrameworks = EquatableList.Of("net8.0", "net10.0", "net10.0-windows") };
        var named = Build.Project("src/Named/Named.csproj", "Microsoft.NET.Sdk.Web", "net10.0", ("ContainerRegistry", "registry.example.com"), ("ContainerRepository", "Team/Named"), ("ContainerImageTag", "2.1.0+abc"), ("ContainerFamily", "alpine"), ("ContainerUser", "4711"), ("ContainerWorkingDirectory", "/srv"));
        named = named with
        {
            ContainerItems = EquatableList.Of(
                new ProjectItem("ContainerEnvironmentVariable", "LOGGER", EquatableList.Of(KeyValuePair.Create("Value", "a \"b\" $c"))),
                new ProjectItem("ContainerLabel", "org.opencontainers.image.vendor", EquatableList.Of(KeyValuePair.Create("Value", "Example"))),
                new ProjectItem("ContainerAppCommandArgs", "--verbose", default)),
        };
        var locked = Build.Project("src/Locked/Locked.csproj", "Microsoft.NET.Sdk", "net8.0") with { HasLockFile = true };
        return Build.Model(
            [
                Build.Service("aot", ServiceKind.Web, Build.Project("src/Aot/Aot.csproj", "Microsoft.NET.Sdk.Web", "net10.0", ("PublishAot", "true"))),
                Build.Service("alone", ServiceKind.Web, Build.Project("src/Alone/Alone.csproj", "Microsoft.NET.Sdk.Web", "net9.0", ("SelfContained", "true"))),
                Build.Service("multi", ServiceKind.Web, multi),
                Build.Service("named", ServiceKind.Web, named),
                Build.Service("locked", ServiceKind.Worker, locked) with { Build = new ServiceBuild(locked, EquatableList.Of(locked)) { PinnedSdk = "10.0.100" } },
                Build.Service("old", ServiceKind.Web, Build.Project("src/Old/Old.csproj", framework: "net6.0")) with { Ports = EquatableList.Of(Build.Port(80)), Health = default },
                Build.Service("spa", ServiceKind.Spa, Build.Project("src/Spa/Spa.csproj", "Microsoft.NET.Sdk.BlazorWebAssembly")) with { Outward = true },
                Build.Service("functions", ServiceKind.Functions, Build.Project("src/Functions/Functions.csproj", "Microsoft.NET.Sdk") with { Packages = EquatableList.Of(new PackageReference("Microsoft.Azure.Functions.Worker", "2.0.0")) }),
                Build.Service("files", ServiceKind.Web, Build.Project("src/Files/Files.csproj")) with
                {
                    Volumes = EquatableList.Of(new Volume("uploads", "/data/uploads", true, Build.Seen), new Volume("cache", "/app/cache", false, Build.Seen)),
                },
            ]);
    }

    /// <summary>Names and values that must not change a file's structure.</summary>
    public static ApplicationModel Odd()
    {
        var odd = Build.Project("src/It's \"odd\" $HOME [x]/No {{ name }} #1.csproj") with { AssemblyName = "No \"name\" {{ x }}" };
        return Build.Model(
            [
                Build.Service("no", ServiceKind.Web, odd) with
                {
                    Health = EquatableList.Of(new HealthEndpoint("/health: #{{x}}", HealthProbe.Any, default, Build.Seen)),
                    Arguments = EquatableList.Of("1e3", "$(HOME) ${HOME}", "a\nb: c"),
                    Configuration = EquatableList.Of(
                        Build.Key("A:Number", "", "1e3"), Build.Key("B:Flag", "", "yes"), Build.Key("C:Text", "", "a: b # c {{{{ d }}}} \"e\" 'f' ${{G}} $(H) $I"), Build.Key("D:Lines", "", "one\ntwo: 2\n- three"),
                        Build.Key("E:Secret", "pg-1", "Host={host};Password={password};Option=$(x)$"), Build.Key("F:Unicode", "", "é\u2028ü\U0001F600"), Build.Key("bad name=", "", "x"), Build.Needed("No}:{Way$")),
                },
            ],
            [Build.Server("pg-1", ServerTypes.Postgres)],
            [Build.Edge("no", "pg-1", ConnectionKind.Database, "or\"de'rs"), Build.Edge("no", "pg-1", ConnectionKind.Database, "plain")]);
    }
}
