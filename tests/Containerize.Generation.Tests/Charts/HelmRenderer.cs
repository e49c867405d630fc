using System.Text.Json;
using System.Text.Json.Nodes;

namespace Containerize.Generation.Tests.Charts;

/// <summary>Renders a generated chart by Go's own templates; the program is built once in a test run.</summary>
internal sealed class HelmRenderer : IDisposable
{
    private static readonly Lazy<Task<string>> Program = new(BuildAsync);
    private static readonly TemporaryFolder Tools = new();

    private readonly TemporaryFolder _folder = new();

    public HelmRenderer(IEnumerable<Artifact> artifacts)
    {
        foreach (var artifact in artifacts.Where(a => a.Path.StartsWith("helm/", StringComparison.Ordinal))) _folder.Write(artifact.Path["helm/shop/".Length..], artifact.Text);
    }

    /// <summary>Whether it is rendered as for a release that is there already.</summary>
    public bool IsUpgrade { get; init; }

    public void Dispose() => _folder.Dispose();

    /// <summary>The rendered files, once for each set of values.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RenderAsync(string space, params JsonObject[] values)
    {
        using var requests = new TemporaryFolder();
        requests.Write("requests.json", new JsonArray([.. values.Select(v => new JsonObject { ["namespace"] = space, ["upgrade"] = IsUpgrade, ["values"] = v.DeepClone() })]).ToJsonString());
        var run = (await ProcessRun.Async(await Program.Value, [_folder.Path, requests["requests.json"]])).Succeeded();
        var answers = JsonSerializer.Deserialize<List<JsonObject>>(run.Output)!;
        Assert.Equal("", answers.Select(a => a["error"]!.GetValue<string>()).FirstOrDefault(e => e.Length > 0) ?? "");
        return [.. answers.Select(a => a["files"].Deserialize<Dictionary<string, string>>()!)];
    }

    private static async Task<string> BuildAsync()
    {
        var path = Path.Combine(Tools.Path, "render");
        var environment = new Dictionary<string, string?> { ["GO111MODULE"] = "off", ["GOPATH"] = HelmFactAttribute.Libraries, ["GOFLAGS"] = "", ["GOCACHE"] = Path.Combine(Path.GetTempPath(), "containerize-go-cache"), ["GOPROXY"] = "off" };
        (await ProcessRun.Async("go", ["build", "-o", path, "main.go"], Checkout.Path("tests/Containerize.Generation.Tests/Charts/render"), environment)).Succeeded();
        return path;
    }
}
