namespace Containerize.Model.Tests;

public class MessageTests
{
    [Theory]
    [InlineData(3, 5, "a/b.json(3,5)")]
    [InlineData(3, 0, "a/b.json(3)")]
    [InlineData(0, 0, "a/b.json")]
    public void A_place_is_written_as_compilers_do(int line, int column, string text) => Assert.Equal(text, new SourceLocation("a/b.json", line, column).ToString());

    [Fact]
    public void An_error_says_where_what_and_what_to_do()
    {
        var error = new ContainerizeException(ExitCode.Usage, "there is no solution", "give its path", new SourceLocation("shop", 1, 2));
        Assert.Equal("shop(1,2): error: there is no solution; give its path", error.Message);
        Assert.Equal(ExitCode.Usage, error.ExitCode);
    }

    [Fact]
    public void An_error_without_place_or_advice_says_what_happened() => Assert.Equal("error: it failed", new ContainerizeException(ExitCode.Internal, "it failed", "").Message);

    [Theory]
    [InlineData(Severity.Error, "a.yaml(2,1): error CTZ2001: wrong; right it")]
    [InlineData(Severity.Warning, "a.yaml(2,1): warning CTZ2001: wrong; right it")]
    [InlineData(Severity.Info, "a.yaml(2,1): info CTZ2001: wrong; right it")]
    public void A_finding_is_one_line(Severity severity, string line) => Assert.Equal(line, new Finding("CTZ2001", severity, new SourceLocation("a.yaml", 2, 1), "wrong", "right it").ToString());

    [Fact]
    public void Exit_codes_are_what_scripts_rely_on() => Assert.Equal(
        ["Success 0", "Findings 1", "Usage 2", "Solution 3", "Internal 4", "Unavailable 5", "Output 6", "Cancelled 130"],
        Enum.GetValues<ExitCode>().Select(c => $"{c} {(int)c}"));
}
