using System.CommandLine;

namespace Containerize.Cli.Verbs;

/// <summary>The option that names the container engine.</summary>
internal static class EngineOption
{
    /// <summary>Makes the option; without it the first engine that answers is used.</summary>
    public static Option<string?> Make()
    {
        var option = new Option<string?>("--engine") { Description = "The container engine: docker or podman. Without it, the first that answers.", HelpName = "docker|podman" };
        option.AcceptOnlyFromAmong("docker", "podman");
        return option;
    }
}
