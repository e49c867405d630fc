namespace Containerize.Analyzers.Files;

/// <summary>A stage of a Dockerfile.</summary>
/// <param name="From">Its FROM.</param>
/// <param name="Instructions">What follows.</param>
internal sealed record DockerStage(DockerInstruction From, IReadOnlyList<DockerInstruction> Instructions)
{
    /// <summary>What it builds on: an image, or an earlier stage.</summary>
    public string Base => From.Words.Count > 0 ? From.Words[0] : "";

    /// <summary>Its name; empty where it has none.</summary>
    public string Name => From.Words.Count == 3 && From.Words[1].Equals("AS", StringComparison.OrdinalIgnoreCase) ? From.Words[2] : "";

    /// <summary>The stages, in order.</summary>
    /// <param name="instructions">All instructions.</param>
    public static IReadOnlyList<DockerStage> Split(IReadOnlyList<DockerInstruction> instructions)
    {
        var stages = new List<DockerStage>();
        for (var i = 0; i < instructions.Count; i++)
        {
            if (instructions[i].Keyword == "FROM")
            {
                stages.Add(new DockerStage(instructions[i], [.. instructions.Skip(i + 1).TakeWhile(next => next.Keyword != "FROM")]));
            }
        }

        return stages;
    }

    /// <summary>The last stage and those that it builds on, the last first.</summary>
    /// <param name="stages">All stages.</param>
    public static IReadOnlyList<DockerStage> Final(IReadOnlyList<DockerStage> stages)
    {
        var chain = new List<DockerStage>();
        var at = stages.Count - 1;
        while (at >= 0)
        {
            var stage = stages[at];
            chain.Add(stage);
            at = stages.Take(at).Select((earlier, i) => (earlier, i)).LastOrDefault(pair => pair.earlier.Name.Length > 0 && pair.earlier.Name.Equals(stage.Base, StringComparison.OrdinalIgnoreCase)) is ({ } found, var index) ? index : -1;
        }

        return chain;
    }
}
