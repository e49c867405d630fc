using System.Text;
using System.Text.RegularExpressions;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Samples;

/// <summary>A sample with everything that is generated for it, each made once per test run in a copy of its own.</summary>
/// <param name="Folder">The copy.</param>
/// <param name="Files">The generated files by path, sorted.</param>
/// <param name="Output">What was printed.</param>
internal sealed partial record GeneratedSample(TemporaryFolder Folder, IReadOnlyDictionary<string, string> Files, string Output)
{
    /// <summary>The samples.</summary>
    public static readonly IReadOnlyList<string> Names = ["classic", "shop"];

    private static readonly Dictionary<string, Lazy<Task<GeneratedSample>>> Samples = Names.ToDictionary(n => n, n => new Lazy<Task<GeneratedSample>>(() => MakeAsync(n, carriageReturns: false)), StringComparer.Ordinal);

    /// <summary>A sample with its files, made once.</summary>
    public static Task<GeneratedSample> OfAsync(string name) => Samples[name].Value;

    /// <summary>Copies a sample and generates everything for it, overlays and chart included.</summary>
    /// <param name="name">The sample.</param>
    /// <param name="carriageReturns">Whether every line of every source file ends as on Windows.</param>
    public static async Task<GeneratedSample> MakeAsync(string name, bool carriageReturns)
    {
        var folder = new TemporaryFolder();
        folder.CopyFrom(Checkout.Path("samples/" + name));
        var sources = folder.Snapshot();
        if (carriageReturns)
        {
            foreach (var (path, bytes) in sources) File.WriteAllText(folder[path], Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\r\n"), new UTF8Encoding(false));
        }

        var run = (await ToolRun.Async("generate", folder.Path, "--environments-overlays", "staging,production", "--target", "dockerfile,compose,kubernetes,helm")).Succeeded();
        var files = folder.Snapshot().Where(f => !sources.ContainsKey(f.Key)).ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value), StringComparer.Ordinal);
        return new GeneratedSample(folder, files, TemporaryPlace().Replace(run.Output, "sample"));
    }

    [GeneratedRegex(@"[^\s']*containerize-tests-[0-9a-f]{32}", RegexOptions.CultureInvariant)]
    private static partial Regex TemporaryPlace();
}
