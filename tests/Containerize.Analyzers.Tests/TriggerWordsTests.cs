using Containerize.Analyzers.Engine;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Tests;

public class TriggerWordsTests
{
    private static readonly WordTable Table = WordTable.Of([(["Exit", "localhost"], 1), (["Pass*", "127"], 2)]);

    [Theory]
    [InlineData("Environment.Exit(1);", 1)]
    [InlineData("\"http://localhost:80\"", 1)]
    [InlineData("Password = x", 2)]
    [InlineData("127.0.0.1", 2)]
    [InlineData("Exit Pass", 3)]
    [InlineData("Exits NoExit myExit Exit1 _Exit", 0)]
    [InlineData("byPass", 0)]
    [InlineData("ÄExit Exitö", 0)]
    [InlineData("E", 0)]
    [InlineData("Ex", 0)]
    [InlineData("", 0)]
    public void Words_are_found_where_they_begin_and_end_like_words(string text, ulong bits) => Assert.Equal(bits, Table.Find(SourceText.From(text)));

    [Fact]
    public void A_text_without_any_costs_no_memory()
    {
        var text = SourceText.From(string.Concat(Enumerable.Repeat("public int Count { get; set; }\n", 20_000)));
        Assert.Equal(TriggerWords.None, TriggerWords.RulesFor(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            TriggerWords.RulesFor(text);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
