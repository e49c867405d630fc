namespace Containerize.Deployment.Images;

/// <summary>What became of an image.</summary>
internal enum BuildOutcome
{
    /// <summary>It was built.</summary>
    Built,

    /// <summary>Every layer was there from an earlier build.</summary>
    Cached,

    /// <summary>It could not be built.</summary>
    Failed,
}
