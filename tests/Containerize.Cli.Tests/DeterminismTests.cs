using System.Text.RegularExpressions;
using Containerize.Testing;

namespace Containerize.Cli.Tests;

/// <summary>The same solution gives the same bytes, wherever it lies and in whatever order its projects are listed.</summary>
public sealed partial class DeterminismTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("elsewhere")]
    [InlineData("a folder with spaces/and (signs) & ümläuts")]
    public async Task A_copy_in_another_folder(string place)
    {
        _folder.CopyFrom(Checkout.Path("samples/shop"), "original");
        _folder.CopyFrom(Checkout.Path("samples/shop"), place);
        Assert.Equal(await ModelAsync(_folder["original"]), await ModelAsync(_folder[place]));
        (await ToolRun.Async("generate", _folder["original"])).Succeeded();
        (await ToolRun.Async("generate", _folder[place])).Succeeded();
        Assert.Equal(Files("original/"), Files(place + "/"));
    }

    [Theory]
    [InlineData("samples/shop", "Shop.sln")]
    [InlineData("samples/classic", "Classic.sln")]
    public async Task Projects_in_another_order(string sample, string solution)
    {
        _folder.CopyFrom(Checkout.Path(sample), "original");
        _folder.CopyFrom(Checkout.Path(sample), "copy");
        var text = File.ReadAllText(_folder["copy/" + solution]).ReplaceLineEndings("\n");
        var entries = new Queue<string>(ProjectEntry().Matches(text).Select(match => match.Value).Reverse());
        Assert.InRange(entries.Count, 6, 100);
        File.WriteAllText(_folder["copy/" + solution], ProjectEntry().Replace(text, _ => entries.Dequeue()));
        Assert.Equal(await ModelAsync(_folder["original"]), await ModelAsync(_folder["copy"]));
    }

    private static async Task<string> ModelAsync(string path) => (await ToolRun.Async("analyze", path, "--output", "json")).Succeeded().Output;

    private List<(string Path, string Text)> Files(string under) => [.. _folder.Snapshot()
        .Where(file => file.Key.StartsWith(under, StringComparison.Ordinal))
        .Select(file => (file.Key[under.Length..], System.Text.Encoding.UTF8.GetString(file.Value)))];

    [GeneratedRegex("Project\\(.*?\\nEndProject\\n", RegexOptions.Singleline)]
    private static partial Regex ProjectEntry();
}
