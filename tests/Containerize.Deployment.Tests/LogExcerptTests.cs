namespace Containerize.Deployment.Tests;

public sealed class LogExcerptTests
{
    [Fact]
    public void The_last_unhandled_exception_is_what_counts()
    {
        var log = string.Join('\n', Enumerable.Range(0, 50).Select(i => $"line {i}")) + "\nUnhandled exception. System.Exception: first\n   at A()\nline\nUnhandled exception. System.Exception: last\n   at B()\n";
        var lines = LogExcerpt.Of(log, SecretMask.Looks);
        Assert.Equal(["Unhandled exception. System.Exception: last", "   at B()"], lines);
        Assert.Equal("System.Exception: last", LogExcerpt.Cause(lines));
    }

    [Fact]
    public void Without_one_the_last_lines_are_shown_and_nothing_is_called_the_cause()
    {
        var lines = LogExcerpt.Of(string.Join('\n', Enumerable.Range(0, 50).Select(i => $"line {i}")), SecretMask.Looks);
        Assert.Equal(("line 36", "line 49", 14), (lines[0], lines[^1], lines.Count));
        Assert.Null(LogExcerpt.Cause(lines));
    }

    [Theory]
    [InlineData("\u001b[41m\u001b[30mfail\u001b[39m: done", "fail: done")]
    [InlineData("value hidden-1 and hidden-1", "value *** and ***")]
    [InlineData("Host=db;Password=plain;", "Host= ***")]
    [InlineData("nothing here", "nothing here")]
    public void A_line_is_shown_without_secrets_and_colours(string line, string shown) => Assert.Equal(shown, new SecretMask(["hidden-1"]).Line(line));
}
