using Containerize.Validation.Dockerfiles.Rules;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles;

/// <summary>Runs every rule about Dockerfiles.</summary>
internal static class DockerfileValidator
{
    public static IReadOnlyList<IDockerfileRule> Rules { get; } =
    [
        new InstructionRule(), new BaseImageRule(), new StageNameRule(), new WorkdirRule(), new CopyRule(), new RunRule(), new PackageRule(), new ShellRule(), new PlatformRule(), new ImageSecretRule(), new UserRule(), new ExposeRule(), new StartRule(), new VariableRule(), new FormRule(), new StageFormRule(), new CommandRule(), new LastStageRule(), new RunSecretRule(),
    ];

    public static void Validate(Dockerfile file, FindingSink sink)
    {
        foreach (var rule in Rules)
            rule.Check(file, sink);
    }
}
