using System.Reflection;
using System.Text.RegularExpressions;
using Containerize.Testing;

namespace Containerize.Analyzers.Tests.Package;

/// <summary>The package in a feed of its own, and a folder of projects that restore it from there.</summary>
public sealed partial class PackedAnalyzers : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _feed = new();

    private static string Configuration => AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    public string Package => Directory.GetFiles(_feed.Path, "*.nupkg").Single();

    public async Task InitializeAsync() =>
        (await ProcessRun.Async("dotnet", ["pack", "src/Containerize.Analyzers.Package", "-c", Configuration, "--no-build", "-o", _feed.Path])).Succeeded();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _feed.Dispose();

    /// <summary>Makes a folder complete: nothing is restored but the package, and an analyzer that does not run or fails is an error.</summary>
    public void Prepare(TemporaryFolder folder)
    {
        folder.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="local" value="{_feed.Path}" /></packageSources></configuration>""");
        folder.Write("Directory.Build.props", $"<Project><PropertyGroup><RestorePackagesPath>{folder.Path}/packages</RestorePackagesPath><WarningsAsErrors>CS9057;AD0001</WarningsAsErrors><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        folder.Write("Directory.Build.targets", "<Project />");
    }

    /// <summary>Where the compiler lies that the oldest supported SDK brings.</summary>
    public static string OldestCompiler { get; } = typeof(PackedAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "OldestCompiler").Value!;

    /// <summary>Has the oldest supported compiler build the folder. The SDK's own analyzers and generators are for its own compiler, so they stay away.</summary>
    public static void UseOldestCompiler(TemporaryFolder folder)
    {
        var props = File.ReadAllText(folder["Directory.Build.props"]);
        folder.Write("Directory.Build.props", props
            .Replace("<Project>", $"<Project><Import Project=\"{OldestCompiler}/build/Microsoft.Net.Compilers.Toolset.props\" />", StringComparison.Ordinal)
            .Replace("<NuGetAudit>", "<RoslynCompilerType>Custom</RoslynCompilerType><LangVersion>13</LangVersion><NuGetAudit>", StringComparison.Ordinal));
        folder.Write("Directory.Build.targets", """
            <Project>
              <Target Name="OnlyThePackage" BeforeTargets="CoreCompile">
                <ItemGroup><Analyzer Remove="@(Analyzer)" Condition="!$([System.String]::Copy('%(FullPath)').Contains('containerize.analyzers'))" /></ItemGroup>
              </Target>
            </Project>
            """);
    }

    /// <summary>Builds a project anew.</summary>
    public static async Task<ProcessResult> BuildAsync(TemporaryFolder folder, string project, params string[] arguments) =>
        (await RunAsync(folder, ["build", project, "--no-incremental", "-p:UseSharedCompilation=false", "-nodeReuse:false", .. arguments.Length == 0 ? ["-v", "q"] : arguments])).Succeeded();

    public static Task<ProcessResult> RunAsync(TemporaryFolder folder, params string[] arguments) => ProcessRun.Async("dotnet", arguments, folder.Path);

    /// <summary>The findings in what a build printed: file, line and id, each once.</summary>
    public static IReadOnlyList<string> Findings(ProcessResult build, TemporaryFolder folder) =>
        [.. Line().Matches(build.Output).Select(match => $"{Path.GetRelativePath(folder.Path, match.Groups["file"].Value)}({match.Groups["line"].Value}) {match.Groups["id"].Value}").Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\s*(\d+>)?(?<file>[^\s(]+)\((?<line>\d+),\d+\): \w+ (?<id>CTZ\d{4}):", RegexOptions.Multiline)]
    private static partial Regex Line();
}
