namespace Containerize.Validation.Dockerfiles;

/// <summary>A command of a RUN that goes through a shell.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Piped">Whether its output goes into another command.</param>
internal sealed record ShellCommand(IReadOnlyList<string> Words, bool Piped)
{
    private static readonly string[] Ends = ["&&", "||", ";", "|", "&"];

    /// <summary>The program.</summary>
    public string Name => Words.Count > 0 ? Words[0] : "";

    /// <summary>The commands of an instruction, in order; none for the exec form and for here-documents, which name their shell themselves.</summary>
    public static IReadOnlyList<ShellCommand> Of(Instruction instruction)
    {
        if (instruction.HasHereDocument || instruction.JsonItems() is not null)
            return [];
        var commands = new List<ShellCommand>();
        var current = new List<string>();
        foreach (var written in Instruction.Words(instruction.Value))
        {
            var ends = Ends.Contains(written) || (written.EndsWith(';') && written[0] is not ('"' or '\''));
            if (!Ends.Contains(written))
                current.Add(written.TrimEnd(';'));
            if (!ends)
                continue;
            if (current.Count > 0)
                commands.Add(new ShellCommand([.. current], written == "|"));
            current.Clear();
        }

        if (current.Count > 0)
            commands.Add(new ShellCommand(current, false));
        return commands;
    }

    /// <summary>Whether it has a word.</summary>
    public bool Has(params string[] words) => Words.Any(words.Contains);
}
