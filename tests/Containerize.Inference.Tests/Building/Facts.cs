namespace Containerize.Inference.Tests.Building;

/// <summary>Makes facts by hand, as detectors would see them.</summary>
internal static class Facts
{
    public static readonly Scope Program = new(Scope.TopLevel);

    public static Evidence Seen(string detail = "seen", int line = 3) => new("Program.cs", line, 1, detail, "test");

    public static HostFact Host(HostKind kind) => new(Seen(kind.ToString()), Program, kind);

    public static FeatureFact Feature(string feature) => new(Seen(feature), Program, feature);

    public static HostedServiceFact Hosted(string type = "Worker") => new(Seen("AddHostedService"), Program, type);

    public static HostStopFact Stop() => new(Seen("StopApplication"), Program);

    public static ServerFact Server(string type, ConnectionKind kind, TextValue address, string target = "", string form = "connection-string") =>
        new(Seen(type), Program, type, kind, address, "client", target, form);

    public static ServerFact Postgres(TextValue address) => Server(ServerTypes.Postgres, ConnectionKind.Database, address);

    public static ServerFact Redis(TextValue address) => Server(ServerTypes.Redis, ConnectionKind.Cache, address);

    public static ServerPartFact Part(string type, string part, TextValue value) => new(Seen(part), Program, type, part, value);

    public static HttpClientFact HttpClient(string client, TextValue address) => new(Seen("AddHttpClient"), Program, client, address);

    public static GrpcClientFact GrpcClient(string service, TextValue address) => new(Seen("AddGrpcClient"), Program, service, address);

    public static GrpcServiceFact GrpcService(string service) => new(Seen("MapGrpcService"), Program, service, "Implementation");

    public static ListenFact Listen(TextValue address, string protocol = "http") => new(Seen("Listen"), Program, address, protocol);

    public static HealthEndpointFact Health(string path, HealthProbe probe = HealthProbe.Any, params string[] environments) =>
        new(Seen("MapHealthChecks"), Program, Text(path), probe, false) { Environments = environments.ToEquatableList() };

    public static MessageFact Publishes(string type, string destination = "") =>
        new(Seen("publish"), Program, MessageDirection.Publish, type, destination.Length == 0 ? null : Text(destination));

    public static MessageFact Consumes(string type, string destination = "") =>
        new(Seen("consume"), Program, MessageDirection.Consume, type, destination.Length == 0 ? null : Text(destination));

    public static ProxyFact Proxy(string proxy, string section = "ReverseProxy") => new(Seen(proxy), Program, proxy, Text(section));

    public static ConfigurationReadFact Reads(string key, bool required = false, string? fallback = null) =>
        new(Seen(key), Program, Text(key), required, fallback is null ? null : Text(fallback), "String");

    public static FileWriteFact Writes(TextValue path) => new(Seen("File.Create"), Program, path);

    public static ScheduleFact Schedule(TextValue expression, string job) => new(Seen("schedule"), Program, expression, job);

    public static InvocationFact Call(string method, params TextValue[] arguments) => new(Seen(method), Program, method, arguments.ToEquatableList());

    public static OptionsBindingFact Binds(string type, string section, params OptionProperty[] properties) =>
        new(Seen("Configure"), Program, type, Text(section), properties.ToEquatableList());

    public static LiteralText Text(string text) => new(text);

    public static ConfigurationText Key(string key, string? fallback = null) => new(Text(key), fallback is null ? null : Text(fallback));

    public static ConfigurationText ConnectionString(string name) => Key("ConnectionStrings:" + name);
}
