using System.Text.RegularExpressions;

namespace Containerize.Analyzers.Files;

/// <summary>A base image that has another framework than the project's.</summary>
internal sealed class BaseImageRule() : FileRule(Differs)
{
    private static readonly DiagnosticDescriptor Differs = Engine.Descriptors.Of(CodeRules.FrameworkDiffers);
    private static readonly Regex Image = new(@"/dotnet/(?:nightly/)?(?<name>aspnet|runtime):(?<version>\d+\.\d+)", RegexOptions.CultureInvariant);
    private static readonly Regex Framework = new(@"^net(coreapp)?(?<version>\d+\.\d+)", RegexOptions.CultureInvariant);
    private static readonly Regex Variable = new(@"\$\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)(:-[^}]*)?\}?", RegexOptions.CultureInvariant);

    public override bool Concerns(string name) => FileName.IsDockerfile(name);

    public override void Check(FileContext file)
    {
        if (!file.Project.IsProgram || Framework.Match(file.Project.Property("TargetFramework")) is not { Success: true } framework)
        {
            return;
        }

        var instructions = DockerInstruction.Read(file.Text);
        if (DockerStage.Final(DockerStage.Split(instructions)) is not [.., var root])
        {
            return;
        }

        var defaults = instructions.TakeWhile(instruction => instruction.Keyword != "FROM").Where(instruction => instruction.Keyword == "ARG").Select(instruction => instruction.Arguments.Split(['='], 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].Trim(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last()[1].Trim().Trim('"'), StringComparer.Ordinal);
        var image = Variable.Replace(root.Base, match => defaults.TryGetValue(match.Groups["name"].Value, out var value) ? value : match.Value);
        var wanted = framework.Groups["version"].Value;
        if (Image.Match(image) is not { Success: true } runtime)
        {
            return;
        }

        if (runtime.Groups["version"].Value != wanted)
        {
            file.Report(Differs, root.From.Span, $"the project targets {file.Project.Property("TargetFramework")}, and the base image is {Found.Shown(image)}", $"use the image with the tag {wanted}");
        }
        else if (runtime.Groups["name"].Value == "runtime" && file.Project.Property("UsingMicrosoftNETSdkWeb") == "true")
        {
            file.Report(Differs, root.From.Span, $"the project needs ASP.NET Core, and the base image {Found.Shown(image)} has the plain runtime", "use the image dotnet/aspnet");
        }
    }
}
