using System.CommandLine;

namespace Containerize.Cli.Verbs;

/// <summary>The argument that names what is analysed.</summary>
internal static class SolutionArgument
{
    /// <summary>Makes the argument; the current folder is the default.</summary>
    public static Argument<string> Make() => new("PATH")
    {
        Description = "A .sln, .slnx, .slnf or project file, or a folder that holds one.",
        DefaultValueFactory = _ => ".",
        Arity = ArgumentArity.ZeroOrOne,
    };
}
