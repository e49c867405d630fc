namespace Containerize.Generation.Rendering;

/// <summary>One instruction of a Dockerfile.</summary>
/// <param name="Name">FROM, COPY and so on.</param>
/// <param name="Words">Its words with quotes and escapes undone; the items of an array in the exec form.</param>
internal sealed record DockerfileInstruction(string Name, IReadOnlyList<string> Words);
