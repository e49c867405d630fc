namespace Containerize.Inference.Reasons;

/// <summary>How each field of a service or server comes to its value, in the order in which they are shown.</summary>
public static class FieldRules
{
    /// <summary>The fields of a service.</summary>
    public static IReadOnlyList<FieldRule> OfService { get; } =
    [
        new("name",
            "a name that the repository's own deployment files give the project beats the project file's name in kebab case, less the dotted prefix that all services share",
            "rename the project file, name the service in the repository's own compose file, or set name for it in containerize.yaml"),
        new("kind",
            "tests, tools, app hosts and desktop programs are left out first; then files for a browser are a spa, Azure Functions are functions, a web host is web (a proxy makes it a gateway, nothing but background work a worker), "
            + "a generic host is a worker, or a job where the code stops it, and a program without a host that reaches a server is a job",
            "change the host that the program builds, the proxy or background services that it registers, or the SDK that its project file names; or set kind in containerize.yaml"),
        new("ports",
            "Kestrel endpoints beat URLs, and of each code beats configuration, which the repository's own deployment is part of; both beat the project's container ports, and those beat the image's default",
            "listen elsewhere in code (ListenAnyIP, UseUrls), set Kestrel:Endpoints or Urls in appsettings.json, or add a ContainerPort item to the project file; or set ports in containerize.yaml"),
        new("health",
            "every health endpoint counts that is mapped and asks for no authorization, one per path; one that is mapped only in some environments counts only there",
            "map it elsewhere with MapHealthChecks, give liveness and readiness a path each, or move it out of or into a test of the environment; or set probes.liveness, probes.readiness or probes.startup in containerize.yaml"),
        new("configuration",
            "a key counts that reached code reads or binds; it is secret by its name, its value or as a connection string, required where code throws without it or only Development gives a secret's value, "
            + "and its default is Production's value in the settings files, else the code's; a key that holds the address of a server or service is supplied by the deployment",
            "read another key in code, give it a value in appsettings.json, or set its environment variable"),
        new("connections",
            "a client that reached code registers decides that there is a connection and what kind of server it needs; its address, read from code and then from settings files, decides which server or service and which database; a reference in an Aspire AppHost counts as likely where code shows no call",
            "change the registration in code, or the address under the configuration key that it reads"),
        new("volumes",
            "absolute folders that reached code writes to count, and the folders of SQLite files; /tmp does not",
            "write elsewhere, or read the folder from a configuration key; or set storage.persistent or storage.scratch in containerize.yaml"),
        new("outward",
            "gateways and user interfaces face outward, and so do the only web service of a solution and what an Aspire AppHost opens by WithExternalHttpEndpoints; every other service is reached from inside alone",
            "put a gateway before it, serve pages from it, or remove them; or set exposure in containerize.yaml"),
        new("features",
            "a feature counts that reached code switches on",
            "remove or add the call in code"),
        new("migrates",
            "a service that applies migrations when it runs migrates the databases that it is connected to",
            "move the call that applies them to another project"),
        new("build",
            "the evaluated project decides the framework; a Dockerfile of the repository that starts the project is its own and is left alone, with the build context that the repository's compose file gives it",
            "change TargetFramework in the project file, global.json, or the repository's own Dockerfile and compose file"),
    ];

    /// <summary>The fields of a server.</summary>
    public static IReadOnlyList<FieldRule> OfServer { get; } =
    [
        new("type",
            "the client that code registers decides the type; services share one server of a type unless their addresses name several hosts by plain names",
            "register another client in code, or name another host in the connection strings"),
        new("external",
            "a server runs elsewhere where every address that Production gives it is a full host name, and where its type exists as a service of a cloud alone",
            "change the host in the production settings"),
        new("connections",
            "the services count whose reached code registers a client for it",
            "change the registration in the code of the service"),
    ];

    /// <summary>Why a project is no service.</summary>
    public static FieldRule LeftOut { get; } = new(
        "service",
        "only projects that the solution lists and that run in a container are services: not tests, tools, app hosts, desktop and mobile programs, templates, .NET Framework projects and libraries, nor a console program that reaches no server",
        "build a host in its code or name an SDK that does, where it is a service after all");
}
