namespace Containerize.Analyzers.Tests;

/// <summary>What every test class of a rule about other files begins with.</summary>
public abstract class FileRuleTests(string id)
{
    internal async Task Reports(string path, string marked, Given? given = null) => await Verify(path, marked, given ?? Given.Web);

    internal async Task Guards(string path, string text, Given? given = null)
    {
        Assert.DoesNotContain("[|", text, StringComparison.Ordinal);
        await Verify(path, text, given ?? Given.Web);
    }

    private async Task Verify(string path, string marked, Given given)
    {
        var (text, spans) = Markup.Parse(marked);
        given = given.WithFile(path, text);
        var found = (await Analyze.RunAsync(Analyze.Compile("System.Console.WriteLine();", given), given)).Where(diagnostic => diagnostic.Id == id && diagnostic.Location.GetLineSpan().Path == path).ToList();
        Assert.Equal(spans.Select(span => text.Substring(span.Start, span.Length)), found.Select(diagnostic => text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
    }
}
