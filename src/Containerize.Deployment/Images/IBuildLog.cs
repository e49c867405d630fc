namespace Containerize.Deployment.Images;

/// <summary>Reads what a build writes while it goes on. Lines come from several threads.</summary>
internal interface IBuildLog
{
    /// <summary>Takes the next line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The step that begins with it; null when none does.</returns>
    string? Add(string line);

    /// <summary>Whether nothing was done anew.</summary>
    bool IsCached { get; }

    /// <summary>Why the build failed.</summary>
    /// <param name="image">The image.</param>
    Failure Failure(string image);
}
