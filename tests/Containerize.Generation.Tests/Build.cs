namespace Containerize.Generation.Tests;

/// <summary>Makes models by hand.</summary>
internal static class Build
{
    public static readonly EquatableList<Evidence> Seen = EquatableList.Of(new Evidence("src/Program.cs", 3, 1, "seen", "test"));

    public static Project Project(string path, string sdk = "Microsoft.NET.Sdk.Web", string framework = "net10.0", params (string Name, string Value)[] properties)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return new Project(path, name, "csharp")
        {
            Sdks = EquatableList.Of(sdk),
            TargetFramework = framework,
            TargetFrameworks = EquatableList.Of(framework),
            OutputType = "Exe",
            AssemblyName = name,
            Properties = properties.Select(p => KeyValuePair.Create(p.Name, p.Value)).ToEquatableList(),
            RestoreInputs = new[] { "Directory.Packages.props", "global.json", path }.Order(StringComparer.Ordinal).ToEquatableList(),
        };
    }

    public static Service Service(string name, ServiceKind kind, Project project, params Project[] closure) =>
        new(name, project.Path, kind, "csharp", project.TargetFramework, project.AssemblyName)
        {
            Ports = kind is ServiceKind.Web or ServiceKind.Gateway ? EquatableList.Of(Port(8080)) : default,
            Health = kind is ServiceKind.Web or ServiceKind.Gateway
                ? EquatableList.Of(new HealthEndpoint("/health/live", HealthProbe.Liveness, default, Seen), new HealthEndpoint("/health/ready", HealthProbe.Readiness, default, Seen))
                : default,
            Build = new ServiceBuild(project, closure.Append(project).OrderBy(p => p.Path, StringComparer.Ordinal).ToEquatableList()),
        };

    public static ServicePort Port(int number, string protocol = "http", bool image = true) => new(number, protocol, default, Seen) { IsImageDefault = image };

    public static ConfigurationKey Key(string key, string to, string template) =>
        new ConfigurationKey(key, new ValueTemplate(to, template).HoldsPassword, false, null, Seen) { Supply = new ValueTemplate(to, template) };

    public static ConfigurationKey Needed(string key, bool secret = true, bool required = true) => new(key, secret, required, null, Seen);

    public static Connection Edge(string from, string to, ConnectionKind kind, string target = "") => new(from, to, kind, target, Confidence.Certain, false, Seen);

    public static Infrastructure Server(string name, string type, bool external = false) => new(name, type, external, Seen);

    public static ApplicationModel Model(IEnumerable<Service> services, IEnumerable<Infrastructure>? servers = null, IEnumerable<Connection>? edges = null) =>
        new("shop", ".", services.OrderBy(s => s.Name, StringComparer.Ordinal).ToEquatableList(), (servers ?? []).ToEquatableList(), (edges ?? []).ToEquatableList());
}
