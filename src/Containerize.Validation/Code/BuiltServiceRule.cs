using System.Text.RegularExpressions;
using Containerize.Validation.Dockerfiles;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Code;

/// <summary>A Dockerfile fits the service that it builds: framework and ports.</summary>
internal static partial class BuiltServiceRule
{
    /// <param name="service">The service.</param>
    /// <param name="environment">The environment that the deployment runs in.</param>
    /// <param name="file">Its Dockerfile.</param>
    /// <param name="withPorts">Whether the ports are compared; where the manifests already disagree with the code, EXPOSE follows from them.</param>
    /// <param name="sink">Takes the findings.</param>
    public static void Check(Service service, string environment, Dockerfile file, bool withPorts, FindingSink sink)
    {
        CheckFramework(service, file, sink);
        CopySetRule.Check(service, file, sink);
        if (!withPorts || service.Ports.Count == 0 || file.Stages.Count == 0 || OpenPorts.Of(service, environment, name => Variable(file, name)) is not { Count: > 0 } open)
            return;
        foreach (var expose in file.Stages[^1].Instructions.Where(instruction => instruction.Keyword == "EXPOSE"))
        {
            foreach (var word in Instruction.Words(expose.Value))
            {
                if (int.TryParse(word.Split('/')[0], out var port) && !open.Contains(port))
                    sink.Report(CodeRules.ExposedPortNotInCode, file.Path, expose.Span, $"EXPOSE {port}, and the code of '{service.Name}' listens on {string.Join(", ", open)}", "expose the port that the code listens on", subject: $"service {service.Name}");
            }
        }
    }

    private static void CheckFramework(Service service, Dockerfile file, FindingSink sink)
    {
        if (!Framework().IsMatch(service.TargetFramework) || file.Stages.Count == 0)
            return;
        var wanted = Framework().Match(service.TargetFramework).Groups["version"].Value;
        var defaults = file.Instructions.TakeWhile(instruction => instruction.Keyword != "FROM").Where(instruction => instruction.Keyword == "ARG")
            .Select(instruction => instruction.Value.Split('=', 2)).Where(pair => pair.Length == 2).GroupBy(pair => pair[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last()[1].Trim('"'), StringComparer.Ordinal);
        var final = Root(file, file.Stages[^1]);
        var image = Variable().Replace(final.Base, match => defaults.GetValueOrDefault(match.Groups["name"].Value, match.Value));
        if (RuntimeImage().Match(image) is not { Success: true } runtime)
            return;
        if (runtime.Groups["version"].Value != wanted)
            sink.Report(CodeRules.FrameworkDiffers, file.Path, final.From.Span, $"'{service.Name}' targets {service.TargetFramework}, and the base image is {image}", $"use the image with the tag {wanted}", subject: $"service {service.Name}");
        else if (runtime.Groups["name"].Value == "runtime" && NeedsWebFramework(service))
            sink.Report(CodeRules.FrameworkDiffers, file.Path, final.From.Span, $"'{service.Name}' needs ASP.NET Core, and the base image {image} has the plain runtime", "use the image dotnet/aspnet", subject: $"service {service.Name}");
        ImageFlavourRule.Check(service, file, final, image, sink);
    }

    // What a later stage sets wins.
    private static string? Variable(Dockerfile file, string name) =>
        file.Stages[^1].Instructions.Where(instruction => instruction.Keyword == "ENV").SelectMany(instruction => Instruction.Words(instruction.Value)).Select(word => word.Split('=', 2)).LastOrDefault(pair => pair.Length == 2 && pair[0] == name)?[1].Trim('"');

    private static bool NeedsWebFramework(Service service) =>
        service.Build.Project.FrameworkReferences.Contains("Microsoft.AspNetCore.App") || service.Build.Project.Sdks.Contains("Microsoft.NET.Sdk.Web");

    private static Stage Root(Dockerfile file, Stage stage)
    {
        while (file.Stages.Take(stage.Index).LastOrDefault(earlier => earlier.Name.Length > 0 && earlier.Name.Equals(stage.Base, StringComparison.OrdinalIgnoreCase)) is { } earlier)
            stage = earlier;
        return stage;
    }

    [GeneratedRegex(@"^net(coreapp)?(?<version>\d+\.\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Framework();

    [GeneratedRegex(@"\$\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"/dotnet/(?:nightly/)?(?<name>aspnet|runtime):(?<version>\d+\.\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex RuntimeImage();
}
