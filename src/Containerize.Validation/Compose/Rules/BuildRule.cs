using Containerize.Validation.Reporting;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Builds have one Dockerfile, and make the platform that the service runs on.</summary>
internal sealed class BuildRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services)
        {
            var build = service.Node["build"];
            if (build?["dockerfile"] is not null && build["dockerfile_inline"] is { } inline)
                sink.ReportKey(ComposeRules.TwoDockerfiles, file, inline, $"the build of '{service.Name}' has dockerfile and dockerfile_inline", "keep one of the two", service.Name);
            if (service.Node["platform"] is { Text: { } platform } node && build?["platforms"] is { Items.Count: > 0 } platforms && platforms.Items.All(item => item.Text != platform) && !platform.Contains('$', StringComparison.Ordinal))
                sink.Report(ComposeRules.PlatformNotBuilt, file, node, $"the service '{service.Name}' runs on {platform}, and its build makes {string.Join(", ", platforms.Items.Select(item => item.Text))}", "add the platform to the build", service.Name);
        }
    }
}
