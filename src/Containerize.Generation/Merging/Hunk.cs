namespace Containerize.Generation.Merging;

/// <summary>A change of a range of the base, by one side or both.</summary>
/// <param name="Start">The first piece of the base.</param>
/// <param name="Base">The pieces of the base.</param>
/// <param name="Mine">The pieces as edited.</param>
/// <param name="MineStart">The first of them in the edited text.</param>
/// <param name="Theirs">The pieces as generated now.</param>
/// <param name="Collides">Whether both sides changed it, differently.</param>
internal sealed record Hunk(int Start, IReadOnlyList<string> Base, IReadOnlyList<string> Mine, int MineStart, IReadOnlyList<string> Theirs, bool Collides);
