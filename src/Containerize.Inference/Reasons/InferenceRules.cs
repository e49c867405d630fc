namespace Containerize.Inference.Reasons;

/// <summary>Every rule that evidence can name where no detector saw it. A new one is a constant and a line here.</summary>
public static class InferenceRules
{
    /// <summary>A URL that a server hands to the client in the browser.</summary>
    public const string BrowserClient = "browser-client";

    /// <summary>A call means a service of the solution.</summary>
    public const string Callee = "callee";

    /// <summary>A settings file holds the key.</summary>
    public const string Configuration = "configuration";

    /// <summary>The project's ContainerPort items.</summary>
    public const string ContainerPorts = "container-ports";

    /// <summary>A Dapr component that the repository deploys.</summary>
    public const string DaprComponent = "dapr-component";

    /// <summary>The repository's own deployment files.</summary>
    public const string Deployment = "deployment";

    /// <summary>The port of the official images.</summary>
    public const string ImagePort = "image-port";

    /// <summary>Kestrel endpoints in a settings file.</summary>
    public const string KestrelEndpoints = "kestrel-endpoints";

    /// <summary>A client package where code is not read.</summary>
    public const string Package = "package";

    /// <summary>The evaluated project file.</summary>
    public const string Project = "project";

    /// <summary>A destination in a proxy's configuration.</summary>
    public const string ProxyRoute = "proxy-route";

    /// <summary>A sink in Serilog's configuration section.</summary>
    public const string SerilogSinks = "serilog-sinks";

    /// <summary>What the user decided.</summary>
    public const string Settings = "settings";

    /// <summary>Nothing stands before the only web service.</summary>
    public const string SingleWebService = "single-web-service";

    /// <summary>URLs in a settings file.</summary>
    public const string Urls = "urls";

    /// <summary>All rules, sorted by id.</summary>
    public static IReadOnlyList<InferenceRule> All { get; } =
    [
        new(BrowserClient, "a URL in the settings of a server that hosts a client in the browser, and that means another service, is a call of that client"),
        new(Callee, "an address means the service that implements its contract, has its host name, its local port, or the words of its key or client, in this order; what fits several equally well fits none"),
        new(Configuration, "a settings file of the project, or the environment that the repository deploys it with, holds the key; the file of the environment beats the base file, and an environment variable beats both"),
        new(ContainerPorts, "the project's ContainerPort items say where its image listens when neither code nor configuration does"),
        new(DaprComponent, "a Dapr component that the repository deploys names the server behind what code asks the sidecar for"),
        new(Deployment, "the repository's own Dockerfiles, compose files, manifests, charts and Aspire AppHosts say how the project is deployed today"),
        new(ImagePort, "the official images listen on 8080 from .NET 8 on and on 80 before, when nothing else decides"),
        new(KestrelEndpoints, "Kestrel:Endpoints in a settings file beat every URL and port setting"),
        new(Package, "where code is not read, a client package together with a setting that fits it is a likely use of that server"),
        new(Project, "the project file, as MSBuild evaluates it, decides"),
        new(ProxyRoute, "each destination in a proxy's configuration is a call to the service that has that address"),
        new(SerilogSinks, "where code tells Serilog to read its configuration, the sinks of Serilog:WriteTo are the servers and files that logs go to"),
        new(Settings, "what containerize.yaml, a variable or a flag decides stands in place of what was found"),
        new(SingleWebService, "the only web service of a solution is reached from outside, as nothing stands before it"),
        new(Urls, "Urls, ASPNETCORE_URLS and ASPNETCORE_HTTP_PORTS in a settings file or in the repository's own deployment count where no Kestrel endpoint is set, in this order"),
    ];
}
