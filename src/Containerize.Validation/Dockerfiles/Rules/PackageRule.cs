using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>Packages of the operating system: no questions, nothing besides, nothing left behind.</summary>
internal sealed class PackageRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        var hasLists = false;
        foreach (var instruction in file.Instructions.Where(instruction => instruction.Keyword is "RUN" or "FROM"))
        {
            // A stage on an earlier one may have its lists.
            if (instruction.Keyword == "FROM")
                hasLists &= file.Stages.Any(stage => stage.Name.Length > 0 && stage.Name == instruction.Value.Split(' ')[0]);
            var commands = ShellCommand.Of(instruction);
            foreach (var command in commands)
                CheckOne(file, instruction, command, sink);
            if (commands.Any(c => c.Name == "apt-get" && c.Has("install") && !c.Words.Any(word => word.EndsWith(".deb", StringComparison.Ordinal))) && !hasLists && !commands.Any(c => c.Has("update")) && !instruction.Arguments.Contains("target=/var/lib/apt", StringComparison.Ordinal))
                sink.Report(DockerfileRules.InstallsWithoutLists, file.Path, instruction.Span, "apt-get install finds no lists of packages, or old ones", "begin the RUN with apt-get update &&");
            if (commands.FirstOrDefault(c => c.Name is "apt-get" or "apk" && c.Has("upgrade", "dist-upgrade", "full-upgrade")) is { } upgrade)
                sink.Report(DockerfileRules.UpgradesEverything, file.Path, instruction.Span, $"{upgrade.Name} upgrades every package", "take a newer base image");
            if (commands.Any(c => c.Name == "apt-get" && c.Has("update")) && !instruction.Arguments.Contains("/var/lib/apt", StringComparison.Ordinal))
            {
                hasLists = true;
                sink.Report(DockerfileRules.PackageListsLeft, file.Path, instruction.Span, "the lists of packages stay in the layer", "end the RUN with && rm -rf /var/lib/apt/lists/*");
            }
        }
    }

    private static void CheckOne(Dockerfile file, Instruction instruction, ShellCommand command, FindingSink sink)
    {
        var installs = command.Name == "apt-get" && command.Has("install");
        if (command.Name == "apt" && command.Has("install", "update", "upgrade"))
            sink.Report(DockerfileRules.AptInScript, file.Path, instruction.Span, "RUN uses apt, which is made for people", "use apt-get");
        if (installs && !command.Words.Any(IsYes))
            sink.Report(DockerfileRules.InstallAsks, file.Path, instruction.Span, "apt-get install asks before it installs, and nobody answers", "add -y");
        if (installs && !command.Words.Any(w => w.Contains("no-install-recommends", StringComparison.Ordinal) || w.Contains("Install-Recommends=false", StringComparison.OrdinalIgnoreCase)))
            sink.Report(DockerfileRules.InstallsRecommended, file.Path, instruction.Span, "apt-get install takes what is only recommended as well", "add --no-install-recommends");
        if (command.Name == "apk" && command.Has("add") && !command.Has("--no-cache") && !instruction.Arguments.Contains("/var/cache/apk", StringComparison.Ordinal))
            sink.Report(DockerfileRules.PackageListsLeft, file.Path, instruction.Span, "apk leaves its index in the layer", "add --no-cache");
    }

    private static bool IsYes(string word) => word is "--yes" or "--assume-yes" or "-qq" || (word.Length > 1 && word[0] == '-' && word[1] != '-' && word.Contains('y', StringComparison.Ordinal));
}
