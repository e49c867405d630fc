namespace Containerize.Bot.Pods;

/// <summary>What a pod sends back. Every word of it is hostile.</summary>
/// <param name="Outcomes">What became of each call.</param>
/// <param name="Files">The files that the tool wrote.</param>
internal sealed record AnalysisResult(IReadOnlyList<CallOutcome> Outcomes, IReadOnlyList<ResultFile> Files)
{
    /// <summary>How many bytes it may have as it is sent.</summary>
    public const long LargestBody = 64L << 20;

    /// <summary>How many bytes it may have unpacked.</summary>
    public const long LargestText = 192L << 20;

    /// <summary>How many files it may hold.</summary>
    public const int MostFiles = 5000;

    /// <summary>How many bytes one of them may have.</summary>
    public const long LargestFile = 16L << 20;
}
