using System.CommandLine;
using Containerize.Generation;

namespace Containerize.Cli.Verbs;

/// <summary>The option that says what becomes of a place where a hand edit and the new text collide.</summary>
internal static class ConflictOption
{
    /// <summary>Makes the option; without it a file that collides stays as it is.</summary>
    public static Option<ConflictChoice> Make()
    {
        var option = new Option<ConflictChoice>("--conflict")
        {
            Description = "Where a hand edit and the new text collide: keep the edit, take the new text, or write both with markers. Without it the file stays as it is and the exit code is 1.",
            HelpName = "keep|take|markers",
            CustomParser = result => Enum.Parse<ConflictChoice>(result.Tokens.Single().Value, ignoreCase: true),
        };
        option.AcceptOnlyFromAmong("keep", "take", "markers");
        return option;
    }
}
