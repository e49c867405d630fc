namespace Containerize.PullRequests.Analysis;

/// <summary>Why a repository is not analysed where its settings do not say which of several solutions is meant: whoever maintains it is told, and no run could do better.</summary>
/// <param name="candidates">The solutions or projects that could be meant, sorted.</param>
internal sealed class UndecidedSolutions(IReadOnlyList<string> candidates) : Exception("several solutions or projects could be meant")
{
    /// <summary>Those that could be meant.</summary>
    public IReadOnlyList<string> Candidates => candidates;
}
