using System.Runtime.CompilerServices;
using Containerize.Workspace.Caching;
using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Locating;
using Containerize.Workspace.Sdks;

namespace Containerize.Workspace.Projects;

/// <summary>Evaluates the listed projects and, round by round, those that they reference.</summary>
internal static class ProjectsReader
{
    /// <summary>Evaluates them. <see cref="MSBuildRegistration"/> must have happened, which is why nothing here may be inlined into a caller.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="listing">What it lists.</param>
    /// <param name="sdk">The SDK that evaluates.</param>
    /// <param name="repository">The folder of the repository; null outside of one.</param>
    /// <param name="options">How to read.</param>
    /// <param name="evaluating">Called before the projects are evaluated; not where the cache knows them.</param>
    /// <param name="ct">Cancels the work.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ReadProjects Read(LocatedSolution solution, SolutionListing listing, InstalledSdk sdk, string? repository, WorkspaceOptions options, Action evaluating, CancellationToken ct)
    {
        var cached = options.Cache is null ? null : new EvaluationCache(options.Cache, EvaluationCache.Key(solution, listing, sdk, repository, options));
        if (cached?.Find() is { } kept) return new ReadProjects(kept.Projects, listing.Projects, kept.Notices, IsKnown: true);
        evaluating();
        var probes = new FileProbes();
        using var evaluator = new ProjectEvaluator(repository ?? solution.Folder, sdk, solution.Path, options.Configuration, probes);
        var projects = new SortedDictionary<string, EvaluatedProject>(StringComparer.Ordinal);
        List<PendingNotice> notices = [.. listing.Notices];
        var seen = new HashSet<string>(listing.Projects, StringComparer.Ordinal);
        var round = listing.Projects.ToArray();
        while (round.Length > 0)
        {
            var outcomes = new EvaluationOutcome[round.Length];
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism), CancellationToken = ct };
            Parallel.For(0, round.Length, parallel, i => outcomes[i] = evaluator.Evaluate(round[i]));
            List<string> next = [];
            foreach (var outcome in outcomes)
            {
                notices.AddRange(outcome.Notices);
                if (outcome.Project is not { } project) continue;
                notices.AddRange(project.Notices);
                projects.Add(project.Path, project);
                foreach (var reference in project.ProjectReferences.Where(seen.Add))
                {
                    if (!SolutionLocator.IsProject(reference))
                    {
                        notices.Add(new PendingNotice(
                            AnalysisRules.ProjectLeftOut, project.Path, 0, 0, $"the referenced '{Path.GetFileName(reference)}' is not a C#, F# or Visual Basic project and is left out", ""));
                        continue;
                    }

                    if (repository is null || RelativePath.IsInside(repository, reference))
                    {
                        next.Add(reference);
                        continue;
                    }

                    notices.Add(new PendingNotice(AnalysisRules.ProjectLeftOut, project.Path, 0, 0, $"the referenced project '{Path.GetFileName(reference)}' lies outside the repository and is left out", ""));
                }
            }

            round = [.. next];
        }

        notices.AddRange(evaluator.PassedOver);
        if (!evaluator.IsVolatile) cached?.Keep(probes, evaluator.Files, projects.Values, notices);
        return new ReadProjects(projects, listing.Projects, notices, IsKnown: false);
    }
}
