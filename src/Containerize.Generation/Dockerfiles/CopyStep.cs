namespace Containerize.Generation.Dockerfiles;

/// <summary>One COPY from the build context.</summary>
/// <param name="Sources">The files or the folder, relative to the context.</param>
/// <param name="Target">The folder that they go to, with a slash at the end.</param>
/// <param name="Json">Whether a name needs the exec form.</param>
internal sealed record CopyStep(IReadOnlyList<string> Sources, string Target, bool Json);
