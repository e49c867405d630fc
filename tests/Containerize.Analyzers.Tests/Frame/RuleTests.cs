namespace Containerize.Analyzers.Tests;

/// <summary>What every test class of a rule about code begins with.</summary>
public abstract class RuleTests(string id)
{
    /// <summary>The rule reports exactly the marked places, and nothing else of its id.</summary>
    internal async Task Reports(string marked, Given? given = null) => await Verify(marked, given ?? Given.Web);

    /// <summary>The rule is silent.</summary>
    internal async Task Guards(string code, Given? given = null)
    {
        Assert.DoesNotContain("[|", code, StringComparison.Ordinal);
        await Verify(code, given ?? Given.Web);
    }

    private async Task Verify(string marked, Given given)
    {
        var (code, spans) = Markup.Parse(marked);
        var compilation = Analyze.Compile(code, given);
        Analyze.Compiles(compilation);
        var found = (await Analyze.RunAsync(compilation, given)).Where(diagnostic => diagnostic.Id == id && diagnostic.Location.IsInSource).ToList();
        Assert.Equal(spans.Select(span => code.Substring(span.Start, span.Length)), found.Select(diagnostic => code.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        Assert.Equal(spans, found.Select(diagnostic => diagnostic.Location.SourceSpan));
        Assert.All(found, diagnostic => Assert.Matches("^[^;]+; .+[^.]$", diagnostic.GetMessage()));
    }
}
