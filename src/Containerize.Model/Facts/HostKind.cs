namespace Containerize.Model;

/// <summary>The kinds of host that .NET code builds.</summary>
public enum HostKind
{
    /// <summary>ASP.NET Core: <c>WebApplication</c>, <c>WebHost</c>, <c>ConfigureWebHostDefaults</c>.</summary>
    Web,

    /// <summary>The generic host without a web server.</summary>
    Generic,

    /// <summary>Azure Functions, isolated worker.</summary>
    Functions,

    /// <summary>Blazor WebAssembly: runs in the browser, is served as static files.</summary>
    WebAssembly,

    /// <summary>An Orleans silo.</summary>
    Silo,

    /// <summary>An Aspire distributed application: describes other projects and is no service itself.</summary>
    AppHost,

    /// <summary>A test host.</summary>
    Test,
}
