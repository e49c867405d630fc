using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Containerize.Testing;

namespace Containerize.Analyzers.Tests.Package;

/// <summary>The package as a project gets it: restored from a feed, run by the compiler of the SDK.</summary>
public partial class PackageTests(PackedAnalyzers packed) : IClassFixture<PackedAnalyzers>
{
    private const string Seeded = "tests/Containerize.Analyzers.Tests/Package/Seeded";

    [Fact]
    public void It_holds_what_the_compiler_needs_and_nothing_to_reference()
    {
        using var package = ZipFile.OpenRead(packed.Package);
        var entries = package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Containerize.Analyzers.nuspec", "README.md", "[Content_Types].xml",
                "analyzers/dotnet/cs/Containerize.Analyzers.CodeFixes.dll", "analyzers/dotnet/cs/Containerize.Analyzers.dll", "analyzers/dotnet/cs/Containerize.Detection.dll", "analyzers/dotnet/cs/Containerize.Model.dll",
                "buildTransitive/Containerize.Analyzers.props", "buildTransitive/Containerize.Analyzers.targets",
                "buildTransitive/presets/default.globalconfig", "buildTransitive/presets/off.globalconfig", "buildTransitive/presets/strict.globalconfig", "icon.png",
            ],
            entries);
        using var text = package.GetEntry("Containerize.Analyzers.nuspec")!.Open();
        var nuspec = XDocument.Load(text).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        Assert.Equal("README.md", nuspec["readme"]);
        Assert.Equal("icon.png", nuspec["icon"]);
        Assert.Equal("true", nuspec["developmentDependency"]);
        Assert.DoesNotContain("dependencies", nuspec.Keys);
    }

    [Theory]
    [InlineData("Console.csproj", "Microsoft.NET.Sdk", "", "Program.cs", "System.Console.WriteLine(\"a\");\nSystem.Console.ReadLine();\n", "Program.cs(2) CTZ5507")]
    [InlineData("Web.csproj", "Microsoft.NET.Sdk.Web", "", "Program.cs", "var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);\nMicrosoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.UseUrls(builder.WebHost, \"http://localhost:5000\");\n", "Program.cs(2) CTZ5101")]
    [InlineData("Worker.csproj", "Microsoft.NET.Sdk.Worker", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", "Sender.cs", "using System.Threading;\nusing System.Threading.Tasks;\npublic class Sender : Microsoft.Extensions.Hosting.BackgroundService\n{\n    protected override async Task ExecuteAsync(CancellationToken token)\n    {\n        while (true)\n            await Task.Yield();\n    }\n\n    public static void Main() { }\n}\n", "Sender.cs(7) CTZ5503")]
    [InlineData("Functional.fsproj", "Microsoft.NET.Sdk", "<Compile Include=\"Program.fs\" />", "Program.fs", "System.Console.ReadLine() |> ignore\n", "")]
    public async Task It_restores_and_runs_in_a_project_of_each_kind(string project, string sdk, string items, string file, string code, string expected)
    {
        using var folder = new TemporaryFolder();
        packed.Prepare(folder);
        folder.Write(file, code);
        folder.Write(project, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost></PropertyGroup>
              <ItemGroup><PackageReference Include="Containerize.Analyzers" Version="0.1.0" PrivateAssets="all" />{items}</ItemGroup>
            </Project>
            """);
        var built = await PackedAnalyzers.BuildAsync(folder, project);
        Assert.Equal(expected.Length == 0 ? [] : [expected], PackedAnalyzers.Findings(built, folder));
    }

    [Fact]
    public async Task A_build_names_every_seeded_fault_at_its_line_and_none_in_the_clean_twin()
    {
        using var folder = await SolutionAsync();
        var found = PackedAnalyzers.Findings(await PackedAnalyzers.BuildAsync(folder, "Faults/Faults.csproj"), folder);
        Assert.Equal(Expected(folder, "Faults"), found);
        Assert.True(found.Select(line => line[^7..]).Distinct().Count() >= 30, string.Join("\n", found));
        Assert.Empty(PackedAnalyzers.Findings(await PackedAnalyzers.BuildAsync(folder, "Clean/Clean.csproj"), folder));
    }

    [Fact]
    public async Task The_oldest_compiler_that_it_is_made_for_names_the_same_faults()
    {
        using var folder = await SolutionAsync();
        PackedAnalyzers.UseOldestCompiler(folder);
        var built = await PackedAnalyzers.BuildAsync(folder, "Faults/Faults.csproj", "-v", "n");
        Assert.Contains(PackedAnalyzers.OldestCompiler, built.Output, StringComparison.Ordinal);
        Assert.Equal(Expected(folder, "Faults"), PackedAnalyzers.Findings(built, folder));
    }

    [Fact]
    public async Task Fixes_are_applied_by_dotnet_format_and_the_result_builds()
    {
        using var folder = await SolutionAsync();
        var before = Expected(folder, "Faults").ToList();
        (await PackedAnalyzers.RunAsync(folder, "restore", "Faults/Faults.csproj")).Succeeded();
        (await PackedAnalyzers.RunAsync(folder, "format", "analyzers", "Faults/Faults.csproj", "--severity", "warn", "--no-restore")).Succeeded();
        var after = PackedAnalyzers.Findings(await PackedAnalyzers.BuildAsync(folder, "Faults/Faults.csproj"), folder);
        var mended = Ids(before).Except(Ids(after)).ToList();
        Assert.Subset(mended.ToHashSet(), new HashSet<string> { "CTZ0107", "CTZ5201", "CTZ5203", "CTZ5204", "CTZ5301", "CTZ5302", "CTZ5503", "CTZ5504", "CTZ5505", "CTZ5603", "CTZ5604", "CTZ5605", "CTZ5607", "CTZ5701" });
        Assert.Empty(Ids(after).Except(Ids(before)));
    }

    [Fact]
    public async Task The_preset_decides_and_a_configuration_file_outweighs_it()
    {
        using var folder = Web("off");
        Assert.Empty(PackedAnalyzers.Findings(await PackedAnalyzers.BuildAsync(folder, "Web.csproj"), folder));
        folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CTZ5103.severity = warning\n");
        Assert.Equal(["Program.cs(3) CTZ5103"], PackedAnalyzers.Findings(await PackedAnalyzers.BuildAsync(folder, "Web.csproj"), folder));
    }

    [Fact]
    public async Task A_preset_that_does_not_exist_is_an_error()
    {
        using var folder = Web("loud");
        var built = await PackedAnalyzers.RunAsync(folder, "build", "Web.csproj", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-v", "q");
        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("ContainerizeAnalysisMode is 'loud': write default, strict or off.", built.Output, StringComparison.Ordinal);
    }

    private TemporaryFolder Web(string mode)
    {
        var folder = new TemporaryFolder();
        packed.Prepare(folder);
        folder.Write("Program.cs", "using Microsoft.AspNetCore.Builder;\nvar app = WebApplication.CreateBuilder(args).Build();\napp.UseHttpsRedirection();\napp.MapGet(\"/health\", () => 1);\n");
        folder.Write("Web.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost><ContainerizeAnalysisMode>{mode}</ContainerizeAnalysisMode></PropertyGroup>
              <ItemGroup><PackageReference Include="Containerize.Analyzers" Version="0.1.0" PrivateAssets="all" /></ItemGroup>
            </Project>
            """);
        return folder;
    }

    private async Task<TemporaryFolder> SolutionAsync()
    {
        var folder = new TemporaryFolder();
        packed.Prepare(folder);
        folder.CopyFrom(Checkout.Path(Seeded));
        // What stands in for packages is compiled beforehand: as a project it would be code of the solution's own.
        folder.Write("Packages/Packages.cs", Checkout.Read("tests/Containerize.Analyzers.Tests/Frame/Stubs.cs"));
        (await PackedAnalyzers.RunAsync(folder, "build", "Packages/Packages.csproj", "-o", "lib", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-v", "q")).Succeeded();
        return folder;
    }

    private static IEnumerable<string> Ids(IEnumerable<string> findings) => findings.Select(finding => finding[^7..]).Distinct();

    // A mark at the end of a line is about that line; one on a line of its own about the next.
    private static IEnumerable<string> Expected(TemporaryFolder folder, string project) => Directory.GetFiles(folder[project], "*.*").Append(folder[$"{project}/Dockerfile"])
        .Where(file => Path.GetExtension(file) is ".cs" or ".json" or "").Distinct()
        .SelectMany(file => File.ReadAllLines(file).SelectMany((line, i) => Mark().Match(line) is { Success: true } mark
            ? mark.Groups["ids"].Value.Split(' ').Select(id => $"{Path.GetRelativePath(folder.Path, file)}({(line.StartsWith('#') ? i + 2 : i + 1)}) {id}")
            : []))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(//|^#) (?<ids>CTZ\d{4}( CTZ\d{4})*)$")]
    private static partial Regex Mark();
}
