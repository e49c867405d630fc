namespace Containerize.Analyzers.Files;

/// <summary>An image that runs as root.</summary>
internal sealed class UserRule() : FileRule(Root)
{
    private static readonly DiagnosticDescriptor Root = Engine.Descriptors.Of(DockerfileRules.RootUser);

    public override bool Concerns(string name) => FileName.IsDockerfile(name);

    public override void Check(FileContext file)
    {
        var chain = DockerStage.Final(DockerStage.Split(DockerInstruction.Read(file.Text)));
        if (chain.Count == 0 || IsFilesOnly(chain[0]) || IsForWindows(chain[chain.Count - 1].Base))
        {
            return;
        }

        var user = chain.Select(stage => stage.Instructions.LastOrDefault(instruction => instruction.Keyword == "USER")).FirstOrDefault(found => found is not null);
        if (user is null)
        {
            file.Report(Root, chain[0].From.Span, "the last stage names no user", "add a numeric USER that is not 0");
        }
        else if (user.Words is [var name, ..] && name.Split(':')[0].Trim('"') is "root" or "0")
        {
            file.Report(Root, user.Span, "the image runs as root", "use a numeric USER that is not 0");
        }
    }

    private static bool IsFilesOnly(DockerStage stage) => stage.Base == "scratch" && stage.Instructions.All(instruction => instruction.Keyword is not ("ENTRYPOINT" or "CMD"));

    private static bool IsForWindows(string image) => image.IndexOf("nanoserver", StringComparison.OrdinalIgnoreCase) >= 0 || image.IndexOf("windowsservercore", StringComparison.OrdinalIgnoreCase) >= 0;
}
