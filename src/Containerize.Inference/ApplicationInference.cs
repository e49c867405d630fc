using Containerize.Inference.Aspire;
using Containerize.Inference.Calls;
using Containerize.Inference.Classification;
using Containerize.Inference.Configuration;
using Containerize.Inference.Deployment;
using Containerize.Inference.Health;
using Containerize.Inference.Hosting;
using Containerize.Inference.Naming;
using Containerize.Inference.Ports;
using Containerize.Inference.Reasons;
using Containerize.Inference.Servers;
using Containerize.Inference.Storage;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference;

/// <summary>Works out the application model from what was read of a solution. A pure function: no input, no output.</summary>
public static class ApplicationInference
{
    /// <summary>Infers the model.</summary>
    /// <param name="facts">All that was read.</param>
    public static ApplicationModel Infer(SolutionFacts facts)
    {
        var notices = new List<Notice>(facts.Solution.Notices);
        var classifier = new ProjectClassifier(facts);
        var decisions = classifier.Decide();
        var deployment = new DeploymentEvidence(facts, [.. decisions.Where(d => d.Kind is not null).Select(d => d.Project)]);
        var drafts = new ServiceDrafting(facts, classifier, deployment, notices).Draft(decisions);
        foreach (var draft in drafts)
        {
            (draft.Ports, var overrides) = HasPorts(draft)
                ? PortInference.Infer(draft.Decision.Project, draft.Facts, draft.Values, draft.Configuration)
                : ([], []);
            draft.Keys.Read(draft.Facts);
            foreach (var key in overrides)
            {
                draft.Keys.Supply(key.Key, key.Supply!, key.Evidence[0]);
            }
        }

        var names = drafts.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        var (servers, uses) = ServerInference.Assign([.. drafts.SelectMany(d => ServerInference.Uses(d.Name, d.Decision.Project.Path, d.Facts, d.Values))], names, deployment);
        var connections = new List<Connection>();
        var unresolved = new List<Unresolved>();
        foreach (var draft in drafts)
        {
            var own = uses.Where(u => u.Service == draft.Name).ToArray();
            draft.Databases = SqliteFiles.Place(draft, unresolved);
            unresolved.AddRange(ReadOnlyWrites.Of(draft));
            unresolved.AddRange(draft.Ports.Where(p => p.Protocol == "https").Select(p => Certificate(draft, p)));
            ServerSupply.Supply(own, draft.Facts, servers, draft.Configuration, draft.Values, draft.Keys);
            connections.AddRange(own.Select(u => new Connection(draft.Name, u.Server, u.Kind, u.Database, u.Fact.Evidence.Confidence, Conditions.AreOpen(u.Fact.Conditions, draft.Values), u.Resolution.Evidence.Prepend(u.Fact.Evidence).ToEquatableList())));
            connections.AddRange(BrokerTargets.Of(draft, own));
        }

        var callees = new CalleeMatcher([.. drafts.Where(d => d.Decision.Kind != ServiceKind.Job).Select(d => d.AsCallee(Aliases(d, deployment), deployment.ContainersOf(d.Decision.Project.Path)))]);
        foreach (var draft in drafts)
        {
            var (calls, open) = CallInference.Infer(draft, callees, servers, deployment);
            connections.AddRange(calls);
            unresolved.AddRange(open);
            unresolved.AddRange(draft.Facts.OfType<UnresolvedFact>().Select(f => new Unresolved(draft.Name, f.Subject, f.Remedy, f.Evidence.Location, f.HidesDependency)));
        }

        connections.AddRange(AppHostReferences.Of(drafts, deployment.AppHosts, connections));
        foreach (var draft in drafts)
        {
            draft.Keys.SupplyDeployed();
        }

        servers = [.. servers, .. Proxies(connections, servers, deployment)];
        connections.AddRange(MessageInference.Infer(drafts));
        unresolved.AddRange(drafts.Where(d => d.Decision.Project.Language != "csharp").Select(LanguageNote));
        notices.AddRange(LeftOut(decisions));
        notices.AddRange(drafts.SelectMany(d => Disagreements.Of(d, deployment, [.. uses.Where(u => u.Service == d.Name)])));
        var merged = ConnectionMerge.Merge(connections);
        return new ApplicationModel(
            KebabCase.Of(facts.Solution.Name),
            facts.Solution.Root,
            Services(facts, drafts, merged, deployment),
            servers.OrderBy(s => s.Name, StringComparer.Ordinal).ToEquatableList(),
            merged.ToEquatableList())
        {
            Unresolved = unresolved.Distinct().OrderBy(u => u.Service, StringComparer.Ordinal).ThenBy(u => u.Subject, StringComparer.Ordinal).ToEquatableList(),
            Notices = notices.Distinct().OrderBy(n => n.Location.File, StringComparer.Ordinal).ThenBy(n => n.Location.Line).ThenBy(n => n.Rule, StringComparer.Ordinal).ThenBy(n => n.Message, StringComparer.Ordinal).ToEquatableList(),
        };
    }

    // Servers that only calls lead to: proxies of other makes that the repository's own deployment puts before its services.
    private static IEnumerable<Infrastructure> Proxies(IReadOnlyList<Connection> connections, IReadOnlyList<Infrastructure> servers, DeploymentEvidence deployment)
    {
        var called = connections.Select(c => c.To).ToHashSet(StringComparer.Ordinal);
        called.ExceptWith(servers.Select(s => s.Name));
        return deployment.Servers.Select(d => (Server: d, Name: KebabCase.Of(d.Name))).DistinctBy(d => d.Name, StringComparer.Ordinal).Where(d => called.Contains(d.Name))
            .Select(d => new Infrastructure(d.Name, d.Server.Type, ServerDefaults.Of(d.Server.Type).CloudOnly, d.Server.Evidence));
    }

    private static bool HasPorts(ServiceDraft draft) =>
        draft.Decision.Kind is ServiceKind.Web or ServiceKind.Gateway or ServiceKind.Functions or ServiceKind.Spa || (draft.Decision.Kind == ServiceKind.Worker && draft.Facts.Any(f => f is HostFact { Kind: HostKind.Web }));

    private static IEnumerable<string> Aliases(ServiceDraft draft, DeploymentEvidence deployment)
    {
        var project = draft.Decision.Project;
        yield return draft.Name;
        yield return project.Name;
        yield return project.AssemblyName;
        if (project.Name.Contains('.', StringComparison.Ordinal))
        {
            yield return project.Name[(project.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }

        if (deployment.Names.TryGetValue(project.Path, out var given))
        {
            yield return given;
        }
    }

    private static Unresolved LanguageNote(ServiceDraft draft) => new(
        draft.Name,
        $"{draft.Decision.Project.Path} is {(draft.Decision.Project.Language == "fsharp" ? "F#" : "Visual Basic")}: its code is not read, so this comes from project facts, packages and configuration alone",
        "check its health paths and connections, and add what is missing in the settings",
        new SourceLocation(draft.Decision.Project.Path),
        HidesDependency: true);

    private static Unresolved Certificate(ServiceDraft draft, ServicePort port) => new(
        draft.Name,
        $"{draft.Name} listens for HTTPS on port {port.Port}, and nothing in the solution gives it a certificate in its container",
        "end TLS at the ingress and leave the endpoint out of production, or mount a certificate and name it in Kestrel:Certificates:Default",
        port.Evidence[0].Location,
        HidesDependency: false);

    private static IEnumerable<Notice> LeftOut(IReadOnlyList<ServiceDecision> decisions) => decisions
        .Where(d => d.Kind is null && d.Evidence.Detail != "a library")
        .Select(d => new Notice(AnalysisRules.ProjectLeftOut.Id, Severity.Info, new SourceLocation(d.Project.Path), d.Evidence.Detail));

    private static EquatableList<Service> Services(SolutionFacts facts, ServiceDraft[] drafts, IReadOnlyList<Connection> connections, DeploymentEvidence deployment)
    {
        var projects = facts.Solution.Projects.ToDictionary(p => p.Path, StringComparer.Ordinal);
        return drafts.Select(d => Service(d, projects, connections, deployment, facts.Solution, drafts)).ToEquatableList();
    }

    private static Service Service(ServiceDraft draft, Dictionary<string, Project> projects, IReadOnlyList<Connection> connections, DeploymentEvidence deployment, Solution solution, ServiceDraft[] all)
    {
        var project = draft.Decision.Project;
        var closure = project.ProjectClosure.Where(projects.ContainsKey).Select(p => projects[p]).Append(project).OrderBy(p => p.Path, StringComparer.Ordinal).ToEquatableList();
        var outward = Outward(draft, all, deployment);
        return new Service(draft.Name, project.Path, draft.Decision.Kind!.Value, project.Language, project.TargetFramework, project.AssemblyName)
        {
            Arguments = draft.Decision.Arguments?.ToEquatableList() ?? default,
            Ports = draft.Ports.ToEquatableList(),
            Health = draft.Decision.Kind == ServiceKind.Job ? default : HealthInference.Infer(draft.Facts, draft.Values, deployment.ContainersOf(project.Path)).ToEquatableList(),
            Configuration = draft.Keys.Keys.ToEquatableList(),
            Volumes = VolumeInference.Infer(draft).ToEquatableList(),
            Schedules = Schedules(draft),
            Outward = outward is not null,
            Features = draft.Facts.OfType<FeatureFact>().Select(f => f.Feature).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList(),
            Migrates = Migrates(draft, connections),
            MigratedContexts = draft.Facts.OfType<MigrationFact>().Select(f => f.Context).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList(),
            ShutdownSeconds = ShutdownTime.Seconds(draft),
            Evidence = EquatableList.Of(draft.Decision.Evidence),
            Reasons = ServiceReasons.Of(draft, outward, deployment).ToEquatableList(),
            Build = new ServiceBuild(project, closure)
            {
                ExistingDockerfile = deployment.DockerfileOf(project.Path),
                ExistingContext = deployment.ContextOf(project.Path),
                ExistingManifests = deployment.ManifestsOf(project.Path),
                ExistingComposeFiles = deployment.ComposeFilesOf(project.Path),
                PinnedSdk = solution.PinnedSdk,
                SdkRollForward = solution.SdkRollForward,
            },
        };
    }

    // Gateways and user interfaces face outward, a single web service that nothing stands before does, too, and what an AppHost opens.
    private static Evidence? Outward(ServiceDraft draft, ServiceDraft[] all, DeploymentEvidence deployment)
    {
        var (project, kind) = (draft.Decision.Project, draft.Decision.Kind);
        return kind is ServiceKind.Gateway or ServiceKind.Spa ? draft.Decision.Evidence
            : kind != ServiceKind.Web ? null
            : project.IsTrue("HasPages") ? new Evidence(project.Path, 1, 1, "pages for people in the project's folder", InferenceRules.Project)
            : all.Count(d => d.Decision.Kind is ServiceKind.Web or ServiceKind.Gateway or ServiceKind.Spa) == 1 ? new Evidence(project.Path, 1, 1, "the only web service", InferenceRules.SingleWebService)
            : deployment.AppHosts.SelectMany(h => h.Outward()).Where(o => o.Project == project.Path).Select(o => o.Evidence).FirstOrDefault();
    }

    private static EquatableList<Schedule> Schedules(ServiceDraft draft) => draft.Facts.OfType<ScheduleFact>()
        .SelectMany(f => draft.Values.Resolve(f.Expression).Select(r => r.Text).OfType<string>().Select(e => (Expression: e, f.Job, f.Evidence)))
        .GroupBy(s => (s.Expression, s.Job))
        .OrderBy(g => g.Key.Job, StringComparer.Ordinal).ThenBy(g => g.Key.Expression, StringComparer.Ordinal)
        .Select(g => new Schedule(g.Key.Expression, g.Key.Job, g.Select(s => s.Evidence).Distinct().ToEquatableList())).ToEquatableList();

    private static EquatableList<string> Migrates(ServiceDraft draft, IReadOnlyList<Connection> connections) => draft.Facts.Any(f => f is MigrationFact)
        ? connections.Where(c => c.From == draft.Name && c.Kind == ConnectionKind.Database).Select(c => c.Target.Length > 0 ? $"{c.To}/{c.Target}" : c.To).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList()
        : default;
}
