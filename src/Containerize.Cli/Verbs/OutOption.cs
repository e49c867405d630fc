using System.CommandLine;

namespace Containerize.Cli.Verbs;

/// <summary>The option that names another output folder.</summary>
internal static class OutOption
{
    /// <summary>Makes the option.</summary>
    public static Option<string?> Make() => new("--out")
    {
        Description = "The folder of a complete set, with nothing beside the sources.",
        HelpName = "DIR",
    };
}
