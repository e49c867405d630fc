using Containerize.Inference.Packages;
using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Inference.Classification;

/// <summary>Decides which projects are services and of which kind.</summary>
internal sealed class ProjectClassifier
{
    private readonly SolutionFacts _facts;
    private readonly Dictionary<string, IReadOnlyList<Fact>> _own;
    private readonly HashSet<string> _hosted;

    /// <summary>Prepares the decision for a solution.</summary>
    public ProjectClassifier(SolutionFacts facts)
    {
        _facts = facts;
        _own = facts.Facts.ToDictionary(f => f.Project, f => (IReadOnlyList<Fact>)[.. f.Facts], StringComparer.Ordinal);
        _hosted = facts.Solution.Projects.Where(p => !IsBrowser(p)).SelectMany(p => p.ProjectReferences).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The decisions, by path. Projects that the solution does not list are libraries at most.</summary>
    public IReadOnlyList<ServiceDecision> Decide() =>
        NotServices.WithoutSamples([.. _facts.Solution.Projects.Where(p => _facts.Solution.Listed.Contains(p.Path)).OrderBy(p => p.Path, StringComparer.Ordinal).Select(Decide)]);

    private ServiceDecision Decide(Project project) => Decide(project, _own.GetValueOrDefault(project.Path) ?? []);

    /// <summary>The decision for a project by some of its own facts.</summary>
    /// <param name="project">The project.</param>
    /// <param name="own">The facts.</param>
    public ServiceDecision Decide(Project project, IReadOnlyList<Fact> own)
    {
        if (NotServices.Reason(project, own) is { } reason)
        {
            return No(project, reason);
        }

        if (!project.IsSdkStyle)
        {
            return No(project, "a .NET Framework project: it needs Windows containers, which are not generated");
        }

        if (IsBrowser(project))
        {
            return _hosted.Contains(project.Path)
                ? No(project, "a WebAssembly client that a server project of the solution serves")
                : Yes(project, ServiceKind.Spa, At(project, "Blazor WebAssembly: static files for a browser"));
        }

        if (project.Property("AzureFunctionsVersion").Length > 0 || own.Any(f => f is HostFact { Kind: HostKind.Functions }))
        {
            return Yes(project, ServiceKind.Functions, At(project, ("Azure Functions " + project.Property("AzureFunctionsVersion")).TrimEnd()));
        }

        var isExe = string.Equals(project.OutputType, "Exe", StringComparison.OrdinalIgnoreCase);
        var web = own.FirstOrDefault(f => f is HostFact { Kind: HostKind.Web });
        if (isExe && (web is not null || (IsWebSdk(project) && own.All(f => f is not HostFact { Kind: HostKind.Generic }))))
        {
            if (OnlyWorks(own) is { } work)
            {
                return Yes(project, ServiceKind.Worker, work.Evidence);
            }

            var proxy = own.FirstOrDefault(f => f is ProxyFact { Proxy: "yarp" or "ocelot" });
            return Yes(project, proxy is null ? ServiceKind.Web : ServiceKind.Gateway, proxy?.Evidence ?? web?.Evidence ?? At(project, "Microsoft.NET.Sdk.Web"));
        }

        return isExe ? DecideProgram(project, own) : No(project, "a library");
    }

    // A web host that answers nothing but health probes and works off a queue or a clock is a worker that can be probed.
    private static Fact? OnlyWorks(IReadOnlyList<Fact> own) =>
        own.Any(f => f is EndpointFact or GrpcServiceFact or ProxyFact or FeatureFact { Feature: Features.Routes or Features.UserInterface or Features.SignalR or Features.BlazorServer })
            ? null
            : own.FirstOrDefault(f => f is HostedServiceFact or MessageFact { Direction: MessageDirection.Consume, Evidence.Confidence: not Confidence.Guess });

    private static ServiceDecision DecideProgram(Project project, IReadOnlyList<Fact> own)
    {
        var host = own.FirstOrDefault(f => f is HostFact { Kind: HostKind.Silo }) ?? own.FirstOrDefault(f => f is HostFact { Kind: HostKind.Generic });
        var stop = own.FirstOrDefault(f => f is HostStopFact);
        var run = own.FirstOrDefault(f => f is FeatureFact { Feature: Features.HostRun });
        if (host is not null && (run is not null || own.Any(f => f is HostedServiceFact)))
        {
            return stop is null
                ? Yes(project, ServiceKind.Worker, own.FirstOrDefault(f => f is HostedServiceFact)?.Evidence ?? host.Evidence)
                : Yes(project, ServiceKind.Job, stop.Evidence);
        }

        if (project.Sdks.Any(s => s.StartsWith("Microsoft.NET.Sdk.Worker", StringComparison.OrdinalIgnoreCase)) && stop is null && host is null)
        {
            return Yes(project, ServiceKind.Worker, At(project, "Microsoft.NET.Sdk.Worker"));
        }

        if (own.FirstOrDefault(f => f is FeatureFact { Feature: Features.Blocks }) is { } blocks)
        {
            return Yes(project, ServiceKind.Worker, blocks.Evidence);
        }

        if (project.Language != "csharp")
        {
            return PackageServer.All.FirstOrDefault(s => project.HasPackage(s.Package)) is { } server
                ? Yes(project, ServiceKind.Job, At(project, $"a program with {server.Package}, whose code is not read") with { Confidence = Confidence.Likely })
                : No(project, "a console program without a client of a server, whose code is not read: taken for a tool");
        }

        // A program that ends: deployed when it works on what the application runs on, a developer's tool otherwise.
        var reason = own.FirstOrDefault(f => f is ServerFact or MigrationFact or HttpClientFact or GrpcClientFact) ?? (Fact?)(host is null ? null : own.FirstOrDefault(f => f is ConfigurationReadFact));
        return reason is not null || host is not null
            ? Yes(project, ServiceKind.Job, (reason ?? host)!.Evidence)
            : No(project, "a console program that reaches no server: a tool");
    }

    private static bool IsWebSdk(Project project) => project.Sdks.Any(s => s.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase));

    private static bool IsBrowser(Project project) =>
        project.Sdks.Any(s => s.StartsWith("Microsoft.NET.Sdk.BlazorWebAssembly", StringComparison.OrdinalIgnoreCase)) || project.HasPackage("Microsoft.AspNetCore.Components.WebAssembly") && !IsWebSdk(project) && string.Equals(project.OutputType, "Exe", StringComparison.OrdinalIgnoreCase);

    private static Evidence At(Project project, string detail) => new(project.Path, 1, 1, detail, InferenceRules.Project);

    private static ServiceDecision Yes(Project project, ServiceKind kind, Evidence evidence) => new(project, kind, evidence);

    private static ServiceDecision No(Project project, string reason) => new(project, null, At(project, reason));
}
