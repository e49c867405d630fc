using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Caching;

/// <summary>What evaluating the projects of a solution yielded, with all that was looked at on the way.</summary>
/// <param name="Probes">What was asked of the file system, and the answers.</param>
/// <param name="Variables">The environment variables that may have been read.</param>
/// <param name="Projects">The projects.</param>
/// <param name="Notices">What should be said.</param>
internal sealed record CachedEvaluation(Dictionary<string, string> Probes, EvaluationVariables Variables, EvaluatedProject[] Projects, PendingNotice[] Notices);
