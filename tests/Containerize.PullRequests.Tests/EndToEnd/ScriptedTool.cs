using System.Text.Json;
using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>Stands for the analysis: it generates a compose file that says what the code says, and a lock file.</summary>
internal sealed class ScriptedTool : IAnalysisTool
{
    /// <summary>How many findings validation prints, all in the compose file.</summary>
    public int Findings { get; set; }

    /// <summary>What was run, with the path of each.</summary>
    public List<string> Calls { get; } = [];

    public async Task<string> RunAsync(ToolCall call, string folder, CancellationToken ct)
    {
        Calls.Add(call.Verb);
        var copy = Path.Combine(folder, SandboxedTool.Copy);
        return call.Verb switch
        {
            "analyze" => JsonSerializer.Serialize(new { name = "shop", root = "", services = new[] { new { name = "api", kind = "web", project = "src/Api.csproj", evidence = new[] { new { file = "src/Program.cs", line = 1, detail = "web host" } } } } }),
            "generate" => await GenerateAsync(copy, ct),
            "validate" => JsonSerializer.Serialize(new { version = "2.1.0", runs = new[] { new { results = Enumerable.Range(1, Findings).Select(Result) } } }),
            "explain" => call.Operands[0] == "api" ? "api: a service of kind web\n  @octocat <b>fixes #1</b> </pre>\n" : throw new ContainerizeException(ExitCode.Usage, $"the analysis ended: there is no {call.Operands[0]}", ""),
            _ => throw new InvalidOperationException(call.Verb),
        };
    }

    private static async Task<string> GenerateAsync(string copy, CancellationToken ct)
    {
        var code = await File.ReadAllTextAsync(Path.Combine(copy, "src/Program.cs"), ct);
        if (code.StartsWith("broken", StringComparison.Ordinal)) throw new ContainerizeException(ExitCode.Solution, "no project could be read", "Look at it");
        var suffix = File.Exists(Path.Combine(copy, "containerize.yaml")) && (await File.ReadAllTextAsync(Path.Combine(copy, "containerize.yaml"), ct)).Contains("name: other", StringComparison.Ordinal) ? " other" : "";
        var written = new List<string>();
        foreach (var (path, text) in ((string, string)[])[("compose.yaml", $"image: {code}{suffix}\n"), ("containerize.lock.json", "{}\n")])
        {
            var file = Path.Combine(copy, path);
            if (File.Exists(file) && await File.ReadAllTextAsync(file, ct) == text) continue;
            await File.WriteAllTextAsync(file, text, ct);
            written.Add(path);
        }

        return JsonSerializer.Serialize(new { written, findings = new[] { new { rule = "CTZ0101", subject = "", message = "nobody knows the registry", remedy = "set registry" } } });
    }

    private static object Result(int line) => new
    {
        ruleId = "CTZ4014",
        level = "warning",
        message = new { text = "may run as root" },
        locations = new[] { new { physicalLocation = new { artifactLocation = new { uri = "../repository/compose.yaml" }, region = new { startLine = line } } } },
    };
}
