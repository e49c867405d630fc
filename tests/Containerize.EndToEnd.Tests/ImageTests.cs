using System.Text.RegularExpressions;
using Containerize.Cli;
using Containerize.Cli.Terminal;
using Containerize.Testing;
using Xunit.Abstractions;

namespace Containerize.EndToEnd.Tests;

/// <summary>The images of the sample: they build, a change of code does not restore again, and they are smaller than what anybody would write first.</summary>
public partial class ImageTests(ITestOutputHelper output)
{
    private const string Touched = "src/Shop.Catalog.Api/";

    [DockerFact]
    public async Task Every_image_of_the_shop_builds_smaller_than_a_single_stage_would_make_it()
    {
        using var folder = await GeneratedAsync();
        await using var images = new BuiltImages(folder.Path);
        var rows = new List<(string Service, long Ours, long Naive)>();
        foreach (var dockerfile in Dockerfiles(folder.Path))
        {
            var service = Path.GetFileName(Path.GetDirectoryName(dockerfile)!).ToLowerInvariant();
            await images.BuildAsync(service, dockerfile);
            await images.BuildAsync(service + "-naive", Naive(folder, dockerfile));
            rows.Add((service, await images.SizeAsync(service), await images.SizeAsync(service + "-naive")));
        }

        output.WriteLine($"{"image",-24}{"generated",12}{"single stage",14}");
        foreach (var (service, ours, naive) in rows) output.WriteLine($"{service,-24}{Megabytes(ours),12}{Megabytes(naive),14}");
        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.True(row.Ours < row.Naive, $"{row.Service} has {row.Ours} bytes, and {row.Naive} in a single stage"));
    }

    [DockerFact]
    public async Task A_change_of_code_takes_the_restored_packages_from_the_cache_and_a_change_of_the_project_does_not()
    {
        using var folder = await GeneratedAsync();
        await using var images = new BuiltImages(folder.Path);
        await images.BuildAsync("catalog", Touched + "Dockerfile");

        // What is added is new each time: the engine keeps what earlier runs built. One that others use as well may drop a layer between two builds; one that depends on code would never be reused.
        var reused = false;
        for (var i = 0; i < 3 && !reused; i++)
        {
            File.AppendAllText(folder[Touched + "Program.cs"], $"\n// {Guid.NewGuid()}\n");
            var afterCode = await images.BuildAsync("catalog", Touched + "Dockerfile");
            reused = Step(afterCode, "dotnet restore").Cached;
            Assert.False(Step(afterCode, "dotnet publish").Cached, "a change of code was not published");
        }

        Assert.True(reused, "a change of code restored again");

        File.AppendAllText(folder[Touched + "Shop.Catalog.Api.csproj"], $"<!-- {Guid.NewGuid()} -->\n");
        var afterProject = await images.BuildAsync("catalog", Touched + "Dockerfile");
        Assert.False(Step(afterProject, "dotnet restore").Cached, "a change of the project did not restore again");
    }

    private static async Task<TemporaryFolder> GeneratedAsync()
    {
        var folder = new TemporaryFolder();
        folder.CopyFrom(Checkout.Path("samples/shop"));
        using var results = new StringWriter();
        using var messages = new StringWriter();
        var code = await Tool.RunAsync(["generate", folder.Path, "--target", "dockerfile"], new ToolConsole(results, messages, false, false), CancellationToken.None);
        Assert.True(code == 0, $"exit code {code}\n{results}\n{messages}");
        return folder;
    }

    private static List<string> Dockerfiles(string folder) =>
        [.. Directory.GetFiles(folder, "Dockerfile", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    // What a first attempt looks like: one stage, everything copied, the SDK and the sources in the image.
    private static string Naive(TemporaryFolder folder, string dockerfile)
    {
        var text = File.ReadAllText(folder[dockerfile]);
        var project = Directory.GetFiles(Path.GetDirectoryName(folder[dockerfile])!, "*.csproj").Single();
        var name = dockerfile + ".naive";
        File.WriteAllText(
            folder[name],
            $"FROM {Sdk().Match(text).Groups["image"].Value}\nWORKDIR /app\nCOPY . .\nRUN dotnet publish \"{Path.GetRelativePath(folder.Path, project)}\" -c Release -o /app/out\n"
            + $"ENTRYPOINT [\"dotnet\", \"/app/out/{Path.GetFileNameWithoutExtension(project)}.dll\"]\n");
        File.WriteAllText(folder[name + ".dockerignore"], "**/bin\n**/obj\n");
        return name;
    }

    private static BuildStep Step(IReadOnlyList<BuildStep> steps, string text) => Assert.Single(steps, s => s.Text.Contains(text, StringComparison.Ordinal));

    private static string Megabytes(long bytes) => $"{bytes / 1_000_000} MB";

    [GeneratedRegex(@"^FROM (?:--platform=\S+ )?(?<image>\S+) AS build$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Sdk();
}
