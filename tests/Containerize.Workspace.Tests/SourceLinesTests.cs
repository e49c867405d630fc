using Containerize.Testing;

namespace Containerize.Workspace.Tests;

public sealed class SourceLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gives_a_line_without_the_blanks_around_it()
    {
        _folder.Write("root/Program.cs", "first\r\n   second \r\n");
        Assert.Equal("second", Lines().At("Program.cs", 2));
    }

    [Theory]
    [InlineData("Program.cs", 0)]
    [InlineData("Program.cs", 4)]
    [InlineData("Absent.cs", 1)]
    [InlineData("../outside.txt", 1)]
    [InlineData("binary.bin", 1)]
    public void Gives_nothing_where_there_is_no_such_line_inside(string path, int line)
    {
        _folder.Write("root/Program.cs", "first\nsecond\n");
        _folder.Write("root/binary.bin", "a\0b");
        _folder.Write("outside.txt", "not ours");
        Assert.Null(Lines().At(path, line));
    }

    [Fact]
    public void The_rest_of_the_repository_is_inside()
    {
        _folder.Write("deploy/api.yaml", "kind: Service");
        Assert.Null(Lines().At("../deploy/api.yaml", 1));
        Assert.Equal("kind: Service", new SourceLines(_folder["root"], "root").At("../deploy/api.yaml", 1));
    }

    [Fact]
    public void A_line_too_long_to_be_looked_at_is_not_given()
    {
        _folder.Write("root/Program.cs", new string('x', 100_000) + "\nshort\n");
        Assert.Null(Lines().At("Program.cs", 1));
        Assert.Equal("short", Lines().At("Program.cs", 2));
    }

    [UnixFact]
    public void Links_that_lead_out_are_not_followed()
    {
        _folder.Write("elsewhere/letter.txt", "not ours");
        _folder.Write("root/Program.cs", "ours");
        File.CreateSymbolicLink(_folder["root/letter.txt"], _folder["elsewhere/letter.txt"]);
        Directory.CreateSymbolicLink(_folder["root/linked"], _folder["elsewhere"]);
        Assert.Null(Lines().At("letter.txt", 1));
        Assert.Null(Lines().At("linked/letter.txt", 1));
    }

    private SourceLines Lines() => new(_folder["root"]);
}
