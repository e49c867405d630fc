namespace Containerize.Deployment.Images;

/// <summary>Watches images being built. Calls come from several threads.</summary>
internal interface IBuildProgress
{
    /// <summary>The build of an image begins.</summary>
    /// <param name="image">The image.</param>
    void Started(string image);

    /// <summary>A step of it begins.</summary>
    /// <param name="image">The image.</param>
    /// <param name="step">The step, on one line.</param>
    void Step(string image, string step);

    /// <summary>It ended.</summary>
    /// <param name="image">What became of it.</param>
    void Finished(BuiltImage image);
}
