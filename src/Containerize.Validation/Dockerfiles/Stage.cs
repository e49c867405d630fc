namespace Containerize.Validation.Dockerfiles;

/// <summary>A stage of a build.</summary>
/// <param name="From">Its FROM.</param>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Instructions">What follows FROM.</param>
internal sealed record Stage(Instruction From, int Index, IReadOnlyList<Instruction> Instructions)
{
    private IReadOnlyList<string> Parts { get; } = Instruction.Words(From.Value);

    /// <summary>What it builds on: an image or an earlier stage.</summary>
    public string Base => Parts.Count > 0 ? Parts[0] : "";

    /// <summary>Its name as written; empty when it has none.</summary>
    public string Name => Parts.Count == 3 && Parts[1].Equals("AS", StringComparison.OrdinalIgnoreCase) ? Parts[2] : "";

    public static IReadOnlyList<Stage> Split(IReadOnlyList<Instruction> instructions)
    {
        var stages = new List<Stage>();
        for (var i = 0; i < instructions.Count; i++)
        {
            if (instructions[i].Keyword == "FROM")
                stages.Add(new Stage(instructions[i], stages.Count, [.. instructions.Skip(i + 1).TakeWhile(next => next.Keyword != "FROM")]));
        }

        return stages;
    }
}
