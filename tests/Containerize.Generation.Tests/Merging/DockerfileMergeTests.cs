using Containerize.Generation.Merging;

namespace Containerize.Generation.Tests.Merging;

public sealed class DockerfileMergeTests
{
    private const string Last = "FROM sdk:9 AS build\nWORKDIR /src\nRUN --mount=type=cache \\\n    dotnet restore\n\nFROM aspnet:9\nEXPOSE 8080\nUSER 1654\n";

    [Fact]
    public void Each_sides_instruction_is_there_even_on_neighbouring_lines()
    {
        var edited = Last.Replace("EXPOSE 8080\n", "EXPOSE 8080\nENV MINE=1\n", StringComparison.Ordinal);
        Assert.Equal(edited.Replace("EXPOSE 8080", "EXPOSE 9000", StringComparison.Ordinal).Replace(":9", ":10", StringComparison.Ordinal),
            Merge.Dockerfile(Last, edited, Last.Replace("EXPOSE 8080", "EXPOSE 9000", StringComparison.Ordinal).Replace(":9", ":10", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void Two_edits_of_one_continued_instruction_collide_though_their_lines_differ()
    {
        var conflict = Assert.Single(Merge.Dockerfile(Last, Last.Replace("type=cache", "type=cache,id=mine", StringComparison.Ordinal), Last.Replace("dotnet restore", "dotnet restore -v q", StringComparison.Ordinal)).Conflicts);
        Assert.Equal(("RUN", 3), (conflict.Path, conflict.Location.Line));
        Assert.Contains("id=mine", conflict.Yours, StringComparison.Ordinal);
        Assert.Contains("-v q", conflict.Generated, StringComparison.Ordinal);
    }

    [Fact]
    public void Additions_at_one_place_go_together_when_they_speak_of_different_things()
    {
        string With(string line) => Last.Replace("USER", line + "\nUSER", StringComparison.Ordinal);

        Assert.Equal(With("LABEL b=2\nENV A=1"), Merge.Dockerfile(Last, With("ENV A=1"), With("LABEL b=2")).Text);
        Assert.Single(Merge.Dockerfile(Last, With("ENV A=1"), With("ENV A=2")).Conflicts);
        Assert.Single(Merge.Dockerfile(Last, With("RUN a"), With("RUN b")).Conflicts);
    }

    [Fact]
    public void A_last_line_without_an_end_does_not_grow_into_the_next()
    {
        const string edited = "FROM a\nENV A=1";
        Assert.Equal("FROM b\nENV A=1", Merge.Dockerfile("FROM a\n", edited, "FROM b\n").Text);
        Assert.NotEmpty(Merge.Dockerfile("FROM a\n", "FROM a\nRUN x \\", "FROM a\nUSER 1\n").Conflicts);
    }

    [Theory]
    [InlineData("RUN a \\\n  && b\nUSER 1\n", 2)]
    [InlineData("RUN a \\\n# why\n\n  && b\nUSER 1\n", 2)]
    [InlineData("# escape=`\nRUN a `\n  b\nRUN c \\\nUSER 1\n", 4)]
    [InlineData("RUN <<EOF\nUSER 1\n\n# x\nEOF\nUSER 2\n", 2)]
    [InlineData("COPY <<A <<-\"B\" /\na\nA\n\tb\n\tB\nUSER 2\n", 2)]
    [InlineData("RUN echo 1 <<2\nUSER 1\n", 2)]
    [InlineData("\n# a\nUSER 1", 3)]
    public void Takes_a_Dockerfile_apart_by_instruction(string text, int count)
    {
        var pieces = TextPieces.Instructions(text);
        Assert.Equal(count, pieces.Count);
        Assert.Equal(text, string.Concat(pieces));
    }

    [Fact]
    public void Lines_that_both_add_to_an_ignore_file_are_both_there_the_users_last() =>
        Assert.Equal("bin\nours\n!mine\n", ThreeWayMerge.Merge(".dockerignore", ArtifactKind.DockerIgnore, "bin\n", "bin\n!mine\n", "bin\nours\n", ConflictChoice.Report).Text);
}
