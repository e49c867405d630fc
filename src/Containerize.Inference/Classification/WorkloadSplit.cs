using Containerize.Inference.Configuration;
using Containerize.Inference.Naming;
using Containerize.Inference.Reach;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Classification;

/// <summary>
/// Tells the workloads of one project apart that its arguments select: <c>migrate</c> beside the service itself, <c>worker</c> beside <c>web</c>. Only a branch that
/// runs a host of its own, or that works and ends instead of running one, is a workload; an argument that merely adds something is not.
/// </summary>
internal sealed class WorkloadSplit(ProjectClassifier classifier, ReachableFacts reach)
{
    // A program with more words than this is a tool with commands, not an application with workloads.
    private const int WordLimit = 8;

    /// <summary>The workloads of a service's project: the decision itself when it has one.</summary>
    /// <param name="decision">What the project is as a whole.</param>
    /// <param name="own">The facts of the project's own code.</param>
    /// <param name="mentions">Who mentions whom in the project's own code.</param>
    public IReadOnlyList<ServiceDecision> Split(ServiceDecision decision, IReadOnlyList<Fact> own, IReadOnlyList<ScopeMentions> mentions)
    {
        var words = own.SelectMany(f => f.Conditions).Concat(mentions.SelectMany(m => m.Guarded).SelectMany(g => g.Conditions))
            .Where(c => Conditions.AsksArguments(c) && c.Test is GuardTest.EqualTo or GuardTest.ChosenAs)
            .SelectMany(c => c.Operands).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (words.Length is 0 or > WordLimit)
        {
            return [decision];
        }

        var runs = words.Select(w => new[] { w }).Prepend([]).Select(a => (Arguments: a, Names: reach.FromEntry(decision.Project.Path, c => Hold(decision.Project, c, a)))).ToArray();
        var all = runs.SelectMany(r => r.Names).ToHashSet(StringComparer.Ordinal);
        var cases = runs.Select(r => Run(decision.Project, own, r.Arguments, all.Except(r.Names).ToHashSet(StringComparer.Ordinal))).ToArray();
        var found = cases.Skip(1).Select(c => Decide(decision, c, cases[0].Facts)).OfType<ServiceDecision>().DistinctBy(d => KebabCase.Of(d.Arguments![0])).ToArray();
        if (found.Length == 0)
        {
            return [decision];
        }

        var plain = Plain(decision, cases[0]);
        var named = found.Select(f => f with { IsNamedByArguments = plain is not null || found.Length > 1 });
        return plain is null ? [.. named] : [plain, .. named];
    }

    private static (IReadOnlyList<string> Arguments, IReadOnlySet<string> NotRun, Fact[] Facts) Run(Project project, IReadOnlyList<Fact> own, string[] arguments, HashSet<string> notRun) =>
        (arguments, notRun, [.. own.Where(f => Hold(project, f.Conditions, arguments) && !notRun.Contains(f.Scope.Handle))]);

    private ServiceDecision? Decide(ServiceDecision whole, (IReadOnlyList<string> Arguments, IReadOnlySet<string> NotRun, Fact[] Facts) run, Fact[] plain)
    {
        var gained = run.Facts.Except(plain, ReferenceEqualityComparer.Instance).Cast<Fact>().ToArray();
        var runsHost = gained.FirstOrDefault(f => f is HostedServiceFact) ?? gained.FirstOrDefault(f => f is HostFact) ?? gained.FirstOrDefault(IsHostRun);
        if (runsHost is not null && run.Facts.Any(f => IsHostRun(f) || f is HostedServiceFact))
        {
            var decided = classifier.Decide(whole.Project, run.Facts);
            return decided.Kind is null ? null : decided with { Evidence = Because(runsHost, run.Arguments), Arguments = run.Arguments, NotRun = run.NotRun };
        }

        var work = gained.FirstOrDefault(f => f is MigrationFact) ?? gained.FirstOrDefault(f => f is ServerFact or HttpClientFact or GrpcClientFact) ?? gained.FirstOrDefault(f => f is InvocationFact && plain.Any(IsHostRun));
        return work is not null && !run.Facts.Any(IsHostRun)
            ? new ServiceDecision(whole.Project, ServiceKind.Job, Because(work, run.Arguments)) { Arguments = run.Arguments, NotRun = run.NotRun }
            : null;
    }

    // Without arguments: the service itself, unless nothing runs then.
    private ServiceDecision? Plain(ServiceDecision whole, (IReadOnlyList<string> Arguments, IReadOnlySet<string> NotRun, Fact[] Facts) run)
    {
        if (!run.Facts.Any(f => IsHostRun(f) || f is ServerFact or MigrationFact or HttpClientFact or GrpcClientFact))
        {
            return null;
        }

        var decided = classifier.Decide(whole.Project, run.Facts);
        return decided.Kind is null ? null : decided with { Arguments = run.Arguments, NotRun = run.NotRun };
    }

    private static Evidence Because(Fact fact, IReadOnlyList<string> arguments) => fact.Evidence with { Detail = $"{fact.Evidence.Detail}, run with {arguments[0]}" };

    private static bool IsHostRun(Fact fact) => fact is FeatureFact { Feature: Features.HostRun or Features.Blocks };

    private static bool Hold(Project project, EquatableList<GuardCondition> conditions, IReadOnlyList<string> arguments)
    {
        var asked = conditions.Where(Conditions.AsksArguments).ToEquatableList();
        return asked.Count == 0 || Conditions.Hold(asked, new ValueResolver(ServiceConfiguration.None(project), []) { Arguments = arguments });
    }
}
