using System.CommandLine;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>The option that names services.</summary>
internal static class ServiceOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="description">What is done to the services.</param>
    public static Option<string[]> Make(string description) => new("--service") { Description = description, HelpName = "NAME", Arity = ArgumentArity.OneOrMore };

    /// <summary>Refuses a name that nothing has.</summary>
    /// <param name="wanted">The names that were given.</param>
    /// <param name="known">The names that there are.</param>
    /// <exception cref="ContainerizeException">A name is not known (<see cref="ExitCode.Usage"/>).</exception>
    public static void Check(IEnumerable<string> wanted, IReadOnlyCollection<string> known)
    {
        if (wanted.FirstOrDefault(name => !known.Contains(name)) is { } stray)
            throw new ContainerizeException(ExitCode.Usage, $"there is no service '{stray}' to build", $"name one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}");
    }
}
