using Containerize.Inference.Aspire;
using Containerize.Inference.Calls;
using Containerize.Inference.Classification;
using Containerize.Inference.Configuration;
using Containerize.Inference.Deployment;
using Containerize.Inference.Health;
using Containerize.Inference.Naming;
using Containerize.Inference.Packages;
using Containerize.Inference.Ports;
using Containerize.Inference.Reach;
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
        var decisions = new ProjectClassifier(facts).Decide();
        var deployment = new DeploymentEvidence(facts, [.. decisions.Where(d => d.Kind is not null).Select(d => d.Project)]);
        var drafts = Draft(facts, decisions, deployment, notices);
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
        var (servers, uses) = ServerInference.Assign([.. drafts.SelectMany(d => ServerInference.Uses(d.Decision.Project.Path, d.Facts, d.Values))], names, deployment);
        var connections = new List<Connection>();
        var unresolved = new List<Unresolved>();
        foreach (var draft in drafts)
        {
            var own = uses.Where(u => u.Project == draft.Decision.Project.Path).ToArray();
            draft.Databases = SqliteFiles.Place(draft, unresolved);
            ServerSupply.Supply(own, draft.Facts, servers, draft.Configuration, draft.Values, draft.Keys);
            connections.AddRange(own.Select(u => new Connection(draft.Name, u.Server, u.Kind, u.Database, u.Fact.Evidence.Confidence, false, u.Resolution.Evidence.Prepend(u.Fact.Evidence).ToEquatableList())));
            connections.AddRange(BrokerTargets.Of(draft, own));
        }

        var callees = new CalleeMatcher([.. drafts.Select(d => d.AsCallee(Aliases(d, deployment), deployment.ContainersOf(d.Decision.Project.Path)))]);
        foreach (var draft in drafts)
        {
            var (calls, open) = CallInference.Infer(draft, callees, servers, deployment);
            connections.AddRange(calls);
            unresolved.AddRange(open);
            unresolved.AddRange(draft.Facts.OfType<UnresolvedFact>().Select(f => new Unresolved(draft.Name, f.Subject, f.Remedy, f.Evidence.Location, HidesDependency: true)));
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
        notices.AddRange(drafts.SelectMany(d => Disagreements.Of(d, deployment, [.. uses.Where(u => u.Project == d.Decision.Project.Path)])));
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

    private static ServiceDraft[] Draft(SolutionFacts facts, IReadOnlyList<ServiceDecision> decisions, DeploymentEvidence deployment, List<Notice> notices)
    {
        var chosen = decisions.Where(d => d.Kind is not null).ToArray();
        var names = ServiceNaming.Name([.. chosen.Select(d => d.Project)], deployment.Names);
        var services = chosen.Select(d => d.Project.Path).ToHashSet(StringComparer.Ordinal);
        var reach = new ReachableFacts(facts);
        var files = facts.ConfigurationFiles.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var projects = facts.Solution.Projects.ToDictionary(p => p.Path, StringComparer.Ordinal);
        return [.. chosen.Select(d => Draft(d, names[d.Project.Path], holds => reach.Of(d.Project, services, holds), projects, files, deployment, notices)).OrderBy(d => d.Name, StringComparer.Ordinal)];
    }

    private static ServiceDraft Draft(ServiceDecision decision, string name, Func<Func<EquatableList<GuardCondition>, bool>, IReadOnlyList<Fact>> reach, Dictionary<string, Project> projects, Dictionary<string, TextFile> files, DeploymentEvidence deployment, List<Notice> notices)
    {
        var reached = reach(_ => true);
        var added = reached.OfType<ConfigurationFileFact>().Select(f => f.File).SelectMany(Stems).Append("ocelot").Append("yarp").Append("reverseproxy").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var configuration = new ServiceConfiguration(files, decision.Project, added, notices, deployment.ContainersOf(decision.Project.Path));
        var all = new ValueResolver(configuration, reached);
        bool Holds(EquatableList<GuardCondition> conditions) => Conditions.Hold(conditions, all);
        var intended = AddressedServers.Intended(reached.Where(f => !Holds(f.Conditions)), all, configuration, deployment);
        reached = [.. reach(Holds).Where(f => Holds(f.Conditions)), .. intended, .. PackageInference.Infer(decision.Project, projects, configuration)];
        reached = MessageInference.WithoutGuesses(reached);
        var values = new ValueResolver(configuration, reached);
        reached =
        [
            .. reached,
            .. DaprServers.Of(name, reached, deployment.ContainersOf(decision.Project.Path), deployment.Components),
            .. AddressedServers.Of(decision.Project, projects, reached, values, deployment),
        ];
        return new ServiceDraft { Decision = decision, Name = name, Facts = reached, Configuration = configuration, Values = values, Keys = new KeyCollector(configuration, values) };
    }

    // Servers that only calls lead to: proxies of other makes that the repository's own deployment puts before its services.
    private static IEnumerable<Infrastructure> Proxies(IReadOnlyList<Connection> connections, IReadOnlyList<Infrastructure> servers, DeploymentEvidence deployment) => deployment.Servers
        .DistinctBy(d => KebabCase.Of(d.Name), StringComparer.Ordinal)
        .Where(d => connections.Any(c => c.To == KebabCase.Of(d.Name)) && servers.All(s => s.Name != KebabCase.Of(d.Name)))
        .Select(d => new Infrastructure(KebabCase.Of(d.Name), d.Type, ServerDefaults.Of(d.Type).CloudOnly, d.Evidence));

    // ocelot.json and $"ocelot.{environment}.json" both add the stem ocelot.
    private static IEnumerable<string> Stems(TextValue file)
    {
        var text = file switch { LiteralText literal => literal.Text, JoinedText { Parts: [LiteralText first, ..] } => first.Text, _ => "" };
        text = text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
        text = text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? text[..^5] : text.TrimEnd('.');
        return text.Length == 0 ? [] : [text];
    }

    private static bool HasPorts(ServiceDraft draft) => draft.Decision.Kind is ServiceKind.Web or ServiceKind.Gateway or ServiceKind.Functions or ServiceKind.Spa || draft.Facts.Any(f => f is HostFact { Kind: HostKind.Web });

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
            Ports = draft.Ports.ToEquatableList(),
            Health = HealthInference.Infer(draft.Facts, draft.Values, deployment.ContainersOf(project.Path)).ToEquatableList(),
            Configuration = draft.Keys.Keys.ToEquatableList(),
            Volumes = VolumeInference.Infer(draft).ToEquatableList(),
            Outward = outward is not null,
            Features = draft.Facts.OfType<FeatureFact>().Select(f => f.Feature).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList(),
            Migrates = Migrates(draft, connections),
            Evidence = EquatableList.Of(draft.Decision.Evidence),
            Reasons = ServiceReasons.Of(draft, outward, deployment).ToEquatableList(),
            Build = new ServiceBuild(project, closure) { ExistingDockerfile = deployment.DockerfileOf(project.Path), ExistingContext = deployment.ContextOf(project.Path), PinnedSdk = solution.PinnedSdk },
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

    private static EquatableList<string> Migrates(ServiceDraft draft, IReadOnlyList<Connection> connections) => draft.Facts.Any(f => f is MigrationFact)
        ? connections.Where(c => c.From == draft.Name && c.Kind == ConnectionKind.Database).Select(c => c.Target.Length > 0 ? $"{c.To}/{c.Target}" : c.To).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList()
        : default;
}
