using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>Commands that make no sense in an image, and package managers that leave what they downloaded.</summary>
internal sealed class CommandRule : IDockerfileRule
{
    private static readonly HashSet<string> Useless = new(StringComparer.Ordinal) { "ssh", "vim", "nano", "shutdown", "service", "ps", "free", "top", "kill", "mount", "ifconfig" };

    private static readonly Dictionary<string, string> Cleanups = new(StringComparer.Ordinal)
    {
        ["yum"] = "yum clean all",
        ["dnf"] = "dnf clean all",
        ["microdnf"] = "microdnf clean all",
        ["zypper"] = "zypper clean",
    };

    public void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var instruction in file.Instructions.Where(instruction => instruction.Keyword == "RUN"))
        {
            var commands = ShellCommand.Of(instruction);
            if (commands.FirstOrDefault(command => Useless.Contains(command.Name)) is { } useless)
                sink.Report(DockerfileRules.UselessCommand, file.Path, instruction.Span, $"RUN uses {useless.Name}", "remove it");
            if (commands.FirstOrDefault(command => command.Name == "chmod" && command.Has("777", "0777", "a+w", "a+rwx", "o+w", "ugo+rwx")) is not null)
                sink.Report(DockerfileRules.WritableByAll, file.Path, instruction.Span, "chmod lets everybody write", "give the files to the user that needs them");
            // A mounted cache is not part of the layer.
            if (instruction.Arguments.Contains("type=cache", StringComparison.Ordinal))
                continue;
            foreach (var command in commands)
            {
                if (Cleanups.TryGetValue(command.Name, out var cleanup) && command.Has("install", "in") && !commands.Any(other => other.Name == command.Name && other.Has("clean")) && !instruction.Arguments.Contains("rm -rf /var/cache", StringComparison.Ordinal))
                    sink.Report(DockerfileRules.DownloadsLeft, file.Path, instruction.Span, $"{command.Name} leaves what it downloaded", $"end the RUN with && {cleanup}");
                else if (command.Name is "pip" or "pip3" && command.Has("install") && !command.Words.Any(word => word.StartsWith("--no-cache-dir", StringComparison.Ordinal)))
                    sink.Report(DockerfileRules.DownloadsLeft, file.Path, instruction.Span, $"{command.Name} leaves what it downloaded", "add --no-cache-dir");
            }
        }
    }
}
