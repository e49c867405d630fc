using Containerize.Deployment.Processes;

namespace Containerize.Deployment.Images;

/// <summary>An image to build: the program that does it, and how its output is read.</summary>
/// <param name="Name">The name of the service that gives it its name.</param>
/// <param name="Image">The image with its tag.</param>
/// <param name="Services">The services that run it.</param>
/// <param name="Call">The program.</param>
/// <param name="Log">Reads what it writes.</param>
internal sealed record ImageTask(string Name, string Image, EquatableList<string> Services, ProgramCall Call, IBuildLog Log)
{
    /// <summary>The image that the program makes, where it cannot give it its whole name; null where it does.</summary>
    public string? MadeAs { get; init; }
}
