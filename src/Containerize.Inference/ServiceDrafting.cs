using Containerize.Inference.Calls;
using Containerize.Inference.Classification;
using Containerize.Inference.Configuration;
using Containerize.Inference.Deployment;
using Containerize.Inference.Logging;
using Containerize.Inference.Naming;
using Containerize.Inference.Packages;
using Containerize.Inference.Reach;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference;

/// <summary>Gives each service that was decided on its name, its configuration and the facts that count for it.</summary>
internal sealed class ServiceDrafting(SolutionFacts facts, ProjectClassifier classifier, DeploymentEvidence deployment, ICollection<Notice> notices)
{
    // Files that libraries read by themselves, by their customary names.
    private static readonly string[] CustomaryFiles = ["ocelot", "yarp", "reverseproxy"];

    private readonly ReachableFacts _reach = new(facts);
    private readonly Dictionary<string, TextFile> _files = facts.ConfigurationFiles.ToDictionary(f => f.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, Project> _projects = facts.Solution.Projects.ToDictionary(p => p.Path, StringComparer.Ordinal);

    /// <summary>The drafts, sorted by name.</summary>
    /// <param name="decisions">What each project is.</param>
    public ServiceDraft[] Draft(IReadOnlyList<ServiceDecision> decisions)
    {
        var own = facts.Facts.ToDictionary(f => f.Project, StringComparer.Ordinal);
        var split = new WorkloadSplit(classifier, _reach);
        var chosen = decisions.Where(d => d.Kind is not null)
            .SelectMany(d => own.TryGetValue(d.Project.Path, out var seen) ? split.Split(d, [.. seen.Facts], [.. seen.Mentions]) : [d]).ToArray();
        var names = ServiceNaming.Name([.. chosen.Select(d => d.Project).Distinct()], deployment.Names);
        var services = chosen.Select(d => d.Project.Path).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(names.Values, StringComparer.Ordinal);
        return [.. chosen.Select(d => Draft(d, NameOf(d, names[d.Project.Path], taken), services)).OrderBy(d => d.Name, StringComparer.Ordinal)];
    }

    // The workload without arguments, or the only one, has the project's name; the others add their word to it.
    private static string NameOf(ServiceDecision decision, string name, HashSet<string> taken)
    {
        if (decision.Arguments is not { Count: > 0 } arguments || !decision.IsNamedByArguments)
        {
            return name;
        }

        var full = KebabCase.Of(name + "-" + arguments[0].TrimStart('-', '/'));
        for (var i = 2; !taken.Add(full); i++)
        {
            full = KebabCase.Of($"{name}-{arguments[0].TrimStart('-', '/')}-{i}");
        }

        return full;
    }

    private ServiceDraft Draft(ServiceDecision decision, string name, IReadOnlySet<string> services)
    {
        var reached = _reach.Of(decision.Project, services, _ => true, decision.NotRun);
        var added = reached.OfType<ConfigurationFileFact>().Select(f => f.File).SelectMany(Stems).Concat(CustomaryFiles).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var configuration = new ServiceConfiguration(_files, decision.Project, added, notices, deployment.ContainersOf(decision.Project.Path));
        var all = new ValueResolver(configuration, reached) { Arguments = decision.Arguments };
        bool Holds(EquatableList<GuardCondition> conditions) => Conditions.Hold(conditions, all);
        var intended = AddressedServers.Intended(reached.Where(f => !Holds(f.Conditions)), all, configuration, deployment);
        reached = [.. _reach.Of(decision.Project, services, Holds, decision.NotRun).Where(f => Holds(f.Conditions)), .. intended, .. PackageInference.Infer(decision.Project, _projects, configuration)];
        reached = MessageInference.WithoutGuesses([.. reached, .. SerilogSinks.Infer(reached, configuration)]);
        var values = new ValueResolver(configuration, reached) { Arguments = decision.Arguments };
        reached =
        [
            .. reached,
            .. DaprServers.Of(name, reached, deployment.ContainersOf(decision.Project.Path), deployment.Components),
            .. AddressedServers.Of(decision.Project, _projects, reached, values, deployment),
        ];
        return new ServiceDraft { Decision = decision, Name = name, Facts = reached, Configuration = configuration, Values = values, Keys = new KeyCollector(configuration, values) };
    }

    // ocelot.json and $"ocelot.{environment}.json" both add the stem ocelot.
    private static IEnumerable<string> Stems(TextValue file)
    {
        var text = file switch { LiteralText literal => literal.Text, JoinedText { Parts: [LiteralText first, ..] } => first.Text, _ => "" };
        text = text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
        text = text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? text[..^5] : text.TrimEnd('.');
        return text.Length == 0 ? [] : [text];
    }
}
