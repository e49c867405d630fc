using Containerize.Validation.Code;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>What becomes of the image: it starts a program, is built on what runs it, and is reached by others.</summary>
internal sealed class LastStageRule : IDockerfileRule
{
    private static readonly string[] Downloaders = ["curl", "wget"];
    private static readonly char[] Separators = [' ', '"', '\'', '[', ']', ','];

    public void Check(Dockerfile file, FindingSink sink)
    {
        if (file.Stages.Count == 0)
            return;
        var last = file.Stages[^1];
        var (stages, image) = DotNetImage.Last(file);
        var instructions = stages.SelectMany(stage => stage.Instructions).ToList();
        var starts = instructions.Exists(instruction => instruction.Keyword is "ENTRYPOINT" or "CMD");
        if (DotNetImage.Is(image, "aspnet", "runtime", "runtime-deps") && !starts && last.Instructions.Count > 0)
            sink.Report(DockerfileRules.StartsNothing, file.Path, last.From.Span, "the last stage has neither ENTRYPOINT nor CMD, and its base image starts nothing", "add an ENTRYPOINT");
        if (DotNetImage.Is(image, "sdk") && starts && !IsForDevelopment(file.Path))
            sink.Report(DockerfileRules.SdkImage, file.Path, last.From.Span, "the image that is started is built on the SDK", "publish in a stage of its own, and build the last one on aspnet or runtime");
        if (DotNetImage.Is(image, "aspnet", "runtime", "runtime-deps"))
            CheckHealth(file, instructions, sink);
        foreach (var instruction in instructions.Where(instruction => instruction.Keyword == "ENV"))
        {
            if (Instruction.Words(instruction.Value).Select(word => word.Split('=', 2)).FirstOrDefault(pair => pair.Length == 2 && ListenVariables.HoldsAddresses(pair[0]) && ListenVariables.IsLoopback(pair[1].Trim('"', '\''))) is { } pair)
                sink.Report(NetworkingRules.BindsLoopback, file.Path, instruction.Span, $"{pair[0]} lets the program listen on the loopback address alone", "write http://+ and the port, or leave the address to ASPNETCORE_HTTP_PORTS");
        }
    }

    // Dockerfile.develop, dev.Dockerfile, Dockerfile.debug: what runs from sources needs the SDK.
    private static bool IsForDevelopment(string path)
    {
        var name = SlashPath.NameOf(path);
        return name.Contains("dev", StringComparison.OrdinalIgnoreCase) || name.Contains("debug", StringComparison.OrdinalIgnoreCase) || name.Contains("test", StringComparison.OrdinalIgnoreCase);
    }

    private static void CheckHealth(Dockerfile file, List<Instruction> instructions, FindingSink sink)
    {
        if (instructions.Find(instruction => instruction.Keyword == "HEALTHCHECK" && instruction.Value.StartsWith("CMD", StringComparison.OrdinalIgnoreCase)) is not { } check)
            return;
        var program = Downloaders.FirstOrDefault(name => check.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Contains(name));
        if (program is not null && !instructions.Exists(instruction => instruction.Keyword is "RUN" or "COPY" or "ADD" && (instruction.HasHereDocument || instruction.Arguments.Contains(program, StringComparison.Ordinal))))
            sink.Report(DockerfileRules.HealthCheckWithoutProgram, file.Path, check.Span, $"the health check calls {program}, which the images of .NET do not have", $"install {program}, or remove the check");
    }
}
