namespace Containerize.Model;

/// <summary>Names of framework features that <see cref="FeatureFact"/> carries.</summary>
public static class Features
{
    /// <summary>Configuration is read from a mounted folder with one file per key.</summary>
    public const string KeyPerFile = "key-per-file";

    /// <summary>SignalR hubs.</summary>
    public const string SignalR = "signalr";

    /// <summary>Server-side Blazor: a circuit lives in one process.</summary>
    public const string BlazorServer = "blazor-server";

    /// <summary>Session state or a cache in memory.</summary>
    public const string InMemorySession = "in-memory-session";

    /// <summary>Cookies or tokens protected by data-protection keys.</summary>
    public const string DataProtection = "data-protection";

    /// <summary>Pages or static files for people: the service has a user interface.</summary>
    public const string UserInterface = "user-interface";

    /// <summary>Redirects HTTP requests to HTTPS.</summary>
    public const string HttpsRedirection = "https-redirection";

    /// <summary>Honours forwarded headers in code.</summary>
    public const string ForwardedHeaders = "forwarded-headers";

    /// <summary>The gRPC health protocol is served.</summary>
    public const string GrpcHealth = "grpc-health";

    /// <summary>Controllers or routes are mapped: the service answers requests of others.</summary>
    public const string Routes = "routes";

    /// <summary>A program without a host that waits for ever: an endless loop, a wait without end.</summary>
    public const string Blocks = "blocks";

    /// <summary>A host is run, so that the process stays.</summary>
    public const string HostRun = "host-run";

    /// <summary>A message bus finds its handlers by the names of classes and methods.</summary>
    public const string ConventionHandlers = "convention-handlers";

    /// <summary>The server hosts a client that runs in the browser: a JavaScript application or Blazor WebAssembly.</summary>
    public const string BrowserClient = "browser-client";

    /// <summary>Serilog reads its sinks from the configuration section <c>Serilog</c>.</summary>
    public const string SerilogConfiguration = "serilog-configuration";

    /// <summary>OpenTelemetry exports over OTLP.</summary>
    public const string OpenTelemetry = "opentelemetry";

    /// <summary>SignalR's messages reach the clients of every process, by way of a server behind them.</summary>
    public const string SignalRBackplane = "signalr-backplane";

    /// <summary>Clients of SignalR connect to a service of the cloud, not to the process.</summary>
    public const string AzureSignalR = "azure-signalr";

    /// <summary>The distributed cache that sessions are kept in is one of the process's own memory.</summary>
    public const string InMemoryCache = "in-memory-cache";

    /// <summary>The distributed cache that sessions are kept in is a server's.</summary>
    public const string DistributedCache = "distributed-cache";

    /// <summary>Data-protection keys are kept on a server that every process reaches.</summary>
    public const string SharedKeys = "shared-keys";

    /// <summary>Data-protection keys are kept in a folder.</summary>
    public const string KeyFolder = "key-folder";

    /// <summary>The host works before it answers: it warms up, or creates a database.</summary>
    public const string StartUpWork = "start-up-work";

    /// <summary>Hangfire's server runs in the process; what it runs is shared out by its storage.</summary>
    public const string HangfireServer = "hangfire-server";

    /// <summary>A scheduler of several processes agrees by way of a database on who runs what.</summary>
    public const string ClusteredScheduler = "clustered-scheduler";

    /// <summary>Kerberos or Negotiate: the library GSSAPI of the operating system.</summary>
    public const string Kerberos = "kerberos";

    /// <summary>Text is drawn with the fonts of the operating system.</summary>
    public const string Fonts = "fonts";

    /// <summary>System.Drawing, which stands on a library of the operating system outside Windows, and from .NET 7 on works on Windows alone.</summary>
    public const string SystemDrawing = "system-drawing";

    /// <summary>Time zones are looked up by name.</summary>
    public const string TimeZones = "time-zones";

    /// <summary>Chromium is driven through PuppeteerSharp.</summary>
    public const string Chromium = "chromium";

    /// <summary>Chromium is driven through Selenium's driver.</summary>
    public const string ChromeDriver = "chromedriver";

    /// <summary>A browser is driven through Playwright, which brings browsers of its own; the browser's name follows.</summary>
    public const string Playwright = "playwright-";

    private const string ProgramPrefix = "program-";

    /// <summary>Another program is started.</summary>
    /// <param name="name">Its name without a folder.</param>
    public static string Program(string name) => ProgramPrefix + name;

    /// <summary>The program that a feature stands for; null where it stands for something else.</summary>
    /// <param name="feature">The feature's name.</param>
    public static string? ProgramOf(string feature) => feature.StartsWith(ProgramPrefix, System.StringComparison.Ordinal) ? feature.Substring(ProgramPrefix.Length) : null;
}
