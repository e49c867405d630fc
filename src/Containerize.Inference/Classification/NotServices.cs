using Containerize.Model;

namespace Containerize.Inference.Classification;

/// <summary>Projects that run but are not deployed: tests, tools, templates, app hosts, desktop and mobile programs.</summary>
internal static class NotServices
{
    private static readonly string[] TestPackages =
    [
        "Microsoft.NET.Test.Sdk", "xunit", "xunit.core", "xunit.v3", "NUnit", "MSTest", "MSTest.TestFramework", "TUnit", "Expecto", "Machine.Specifications", "Reqnroll", "SpecFlow",
        "Microsoft.Playwright.NUnit", "Microsoft.Playwright.MSTest",
    ];

    private static readonly string[] ClientFrameworks = ["-android", "-ios", "-maccatalyst", "-tvos", "-tizen"];

    private static readonly string[] SampleFolders = ["sample", "samples", "example", "examples", "template", "templates", "benchmark", "benchmarks", "playground"];

    /// <summary>The decisions, with samples, templates and benchmarks left out where services stand beside them. A repository of samples alone keeps them.</summary>
    /// <param name="decisions">What each project is by itself.</param>
    public static IReadOnlyList<ServiceDecision> WithoutSamples(IReadOnlyList<ServiceDecision> decisions) => decisions.All(d => d.Kind is null || SampleFolder(d.Project) is not null)
        ? decisions
        : [.. decisions.Select(d => d.Kind is not null && SampleFolder(d.Project) is { } folder ? d with { Kind = null, Evidence = d.Evidence with { File = d.Project.Path, Line = 1, Column = 1, Detail = $"it lies in the folder {folder}, beside the services" } } : d)];

    private static string? SampleFolder(Project project) => project.Folder.Split('/').FirstOrDefault(f => SampleFolders.Contains(f, StringComparer.OrdinalIgnoreCase));

    /// <summary>Why a project is no service; null when nothing speaks against it.</summary>
    public static string? Reason(Project project, IReadOnlyList<Fact> own)
    {
        if (project.IsTrue("IsTestProject") || TestPackages.Any(project.HasPackage) || project.Sdks.Any(s => s.StartsWith("MSTest.Sdk", StringComparison.OrdinalIgnoreCase)))
        {
            return "a test project";
        }

        if (project.IsTrue("IsAspireHost") || project.Sdks.Any(s => s.StartsWith("Aspire.AppHost", StringComparison.OrdinalIgnoreCase)) || own.Any(f => f is HostFact { Kind: HostKind.AppHost }))
        {
            return "an app host: it describes other projects and is not deployed itself";
        }

        if (project.HasPackage("BenchmarkDotNet"))
        {
            return "a benchmark";
        }

        if (project.IsTrue("UseMaui") || (project.TargetFrameworks.Count > 0 && project.TargetFrameworks.All(t => ClientFrameworks.Any(c => t.Contains(c, StringComparison.OrdinalIgnoreCase)))))
        {
            return "a mobile or desktop app";
        }

        if (project.IsTrue("UseWPF") || project.IsTrue("UseWindowsForms") || string.Equals(project.OutputType, "WinExe", StringComparison.OrdinalIgnoreCase))
        {
            return "a desktop program";
        }

        if (project.IsTrue("PackAsTool"))
        {
            return "a .NET tool, run by developers";
        }

        if (project.IsTrue("IsTemplate") || string.Equals(project.Property("PackageType"), "Template", StringComparison.OrdinalIgnoreCase))
        {
            return "a project template";
        }

        return project.IsTrue("IsRoslynComponent") ? "an analyzer or source generator" : null;
    }
}
