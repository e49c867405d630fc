namespace Containerize.Deployment.Images;

/// <summary>What became of one image.</summary>
/// <param name="Name">The name of the service that gives it its name.</param>
/// <param name="Image">The image with its tag.</param>
/// <param name="Services">The services that run it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record BuiltImage(string Name, string Image, EquatableList<string> Services, BuildOutcome Outcome, TimeSpan Duration)
{
    /// <summary>Its size in bytes; null when there is no image.</summary>
    public long? Size { get; init; }

    /// <summary>Why it could not be built; null when it was.</summary>
    public Failure? Failure { get; init; }
}
