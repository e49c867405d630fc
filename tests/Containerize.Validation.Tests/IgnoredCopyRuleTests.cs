namespace Containerize.Validation.Tests;

public sealed class IgnoredCopyRuleTests
{
    [Theory]
    [InlineData("docs\n", "docs")]
    [InlineData("**/*.md\n", "docs/a.md")]
    [InlineData("src/*/bin\n", "./src/A/bin/")]
    [InlineData("*\n!src\n", "docs")]
    public void Reports_what_the_ignore_file_keeps_out(string list, string source) => Assert.Equal(["CTZ6049"], Rules((".dockerignore", list), source));

    [Theory]
    [InlineData("docs\n", "src")]
    [InlineData("docs\n", ".")]
    [InlineData("# docs\n", "docs")]
    [InlineData("docs\n!docs\n", "docs")]
    [InlineData("*\n!docs/api\n", "docs")]
    [InlineData("[a-\n", "docs")]
    public void Guards_what_it_keeps(string list, string source) => Assert.Empty(Rules((".dockerignore", list), source));

    [Fact]
    public void The_list_of_a_Dockerfile_outweighs_the_one_of_its_folder() =>
        Assert.Empty(Validate.Files((".dockerignore", "docs\n"), ("Dockerfile.dockerignore", "bin\n"), ("Dockerfile", Text("docs"))).Findings);

    private static IEnumerable<string> Rules((string, string) list, string source) => Validate.Files(list, ("Dockerfile", Text(source))).Findings.Select(finding => finding.Rule);

    private static string Text(string source) => $"FROM a:1\nWORKDIR /a\nCOPY {source} /a/\nUSER 1\nENTRYPOINT [\"a\"]\n";
}
