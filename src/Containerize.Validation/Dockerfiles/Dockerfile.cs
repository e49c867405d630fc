namespace Containerize.Validation.Dockerfiles;

/// <summary>A Dockerfile, as read.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Instructions">Its instructions, in order.</param>
/// <param name="EmptyContinuations">The empty lines that stand inside a continued instruction.</param>
internal sealed record Dockerfile(string Path, IReadOnlyList<Instruction> Instructions, IReadOnlyList<int> EmptyContinuations)
{
    /// <summary>The stages, in order; instructions before the first FROM belong to none.</summary>
    public IReadOnlyList<Stage> Stages { get; } = Stage.Split(Instructions);
}
