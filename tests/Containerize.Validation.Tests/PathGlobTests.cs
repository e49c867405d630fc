using CsCheck;

namespace Containerize.Validation.Tests;

/// <summary>Patterns over paths, as ignore files have them.</summary>
public sealed class PathGlobTests
{
    [Theory]
    [InlineData("bin", "bin", true)]
    [InlineData("bin", "bins", false)]
    [InlineData("*.cs", "a.cs", true)]
    [InlineData("*.cs", "a/b.cs", false)]
    [InlineData("a*c", "ac", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("a?c", "ac", false)]
    [InlineData("**/bin", "bin", true)]
    [InlineData("**/bin", "src/app/bin", true)]
    [InlineData("**/bin", "src/cabin", false)]
    [InlineData("src/**/obj", "src/obj", true)]
    [InlineData("src/**/obj", "src/a/b/obj", true)]
    [InlineData("src/**", "src/a/b", true)]
    [InlineData("src/**", "source/a", false)]
    [InlineData("[a-c]x[^0-9]", "bxz", true)]
    [InlineData("[a-c]x[^0-9]", "dxz", false)]
    [InlineData("[a-c]x[^0-9]", "ax1", false)]
    [InlineData("[^a]b", "/b", false)]
    [InlineData("[ab", "[ab", true)]
    [InlineData("a.b", "axb", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void A_pattern_fits_or_does_not(string pattern, string path, bool fits) => Assert.Equal(fits, new PathGlob(pattern).Matches(path));

    [Theory]
    [InlineData("src/*", "src/app/a.cs", true)]
    [InlineData("src/app", "src/application", false)]
    [InlineData("**/bin", "a/bin/b/c.dll", true)]
    public void What_lies_below_is_meant_where_that_is_wanted(string pattern, string path, bool fits)
    {
        Assert.Equal(fits, new PathGlob(pattern, reachesBelow: true).Matches(path));
        Assert.False(new PathGlob(pattern).Matches(path));
    }

    [Fact]
    public void Case_counts_unless_it_should_not()
    {
        Assert.False(new PathGlob("SRC/*.cs").Matches("src/A.CS"));
        Assert.True(new PathGlob("SRC/*.cs", ignoresCase: true).Matches("src/A.CS"));
    }

    [Fact]
    public void Long_patterns_of_stars_end() => Assert.False(new PathGlob(string.Concat(Enumerable.Repeat("*a", 200)) + "!").Matches(new string('a', 4000)));

    [Fact]
    public void A_path_without_signs_fits_itself_alone() => Gen.Select(Gen.String[Gen.Char["abc./"], 0, 12], Gen.String[Gen.Char["abc./"], 0, 12])
        .Sample((one, other) => new PathGlob(one).Matches(other) == (one == other));
}
