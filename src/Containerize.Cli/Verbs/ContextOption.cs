using System.CommandLine;

namespace Containerize.Cli.Verbs;

/// <summary>The option that names the cluster.</summary>
internal static class ContextOption
{
    /// <summary>Makes the option.</summary>
    public static Option<string?> Make() => new("--context") { Description = "The kubeconfig context that names the cluster. The current one, unless given.", HelpName = "NAME" };
}
