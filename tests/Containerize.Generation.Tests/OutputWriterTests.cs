namespace Containerize.Generation.Tests;

public sealed class OutputWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_everything_once_and_then_nothing()
    {
        var first = Write(Result(("a/Dockerfile", "FROM a\n"), ("compose.yaml", "name: a\n")));
        var before = _folder.Snapshot();
        var second = Write(Result(("a/Dockerfile", "FROM a\n"), ("compose.yaml", "name: a\n")));
        Assert.Equal(["a/Dockerfile", "compose.yaml", "containerize.lock.json"], first.Written);
        Assert.Empty(second.Written);
        Assert.Equal(["a/Dockerfile", "compose.yaml"], second.Unchanged);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void Leaves_a_file_alone_that_the_lock_does_not_have()
    {
        _folder.Write("Dockerfile", "FROM mine\n");
        var report = Write(Result(("Dockerfile", "FROM ours\n")));
        Assert.Equal(["Dockerfile"], report.LeftAlone);
        Assert.Equal("FROM mine\n", File.ReadAllText(_folder["Dockerfile"]));
        Assert.Empty(OutputWriter.Owned(_folder.Path));
        Assert.Equal(ExitCode.Success, report.ExitCode);
    }

    [Fact]
    public void Reports_a_hand_edit_that_would_be_lost_and_keeps_it()
    {
        Write(Result(("Dockerfile", "FROM a\n")));
        File.WriteAllText(_folder["Dockerfile"], "FROM edited\n");
        var report = Write(Result(("Dockerfile", "FROM b\n")));
        Assert.Equal(["Dockerfile"], report.EditedByHand);
        Assert.Equal(ExitCode.Findings, report.ExitCode);
        Assert.Equal("FROM edited\n", File.ReadAllText(_folder["Dockerfile"]));
    }

    [Fact]
    public void A_hand_edit_is_fine_while_nothing_new_is_generated()
    {
        Write(Result(("Dockerfile", "FROM a\n")));
        File.WriteAllText(_folder["Dockerfile"], "FROM edited\n");
        var report = Write(Result(("Dockerfile", "FROM a\n")));
        Assert.Equal(ExitCode.Success, report.ExitCode);
        Assert.Equal("FROM edited\n", File.ReadAllText(_folder["Dockerfile"]));
    }

    [Theory]
    [InlineData(WriteMode.DryRun, ExitCode.Success)]
    [InlineData(WriteMode.Check, ExitCode.Findings)]
    public void Names_what_would_change_and_writes_nothing(WriteMode mode, ExitCode exitCode)
    {
        var report = OutputWriter.Write(_folder.Path, Result(("Dockerfile", "FROM a\n")), mode, default);
        Assert.Equal(["Dockerfile", "containerize.lock.json"], report.WouldChange);
        Assert.Equal(exitCode, report.ExitCode);
        Assert.Empty(_folder.Snapshot());
    }

    [Fact]
    public void A_check_of_what_was_just_written_finds_nothing()
    {
        Write(Result(("Dockerfile", "FROM a\n")));
        Assert.Equal(ExitCode.Success, OutputWriter.Write(_folder.Path, Result(("Dockerfile", "FROM a\n")), WriteMode.Check, default).ExitCode);
    }

    [Fact]
    public void Reports_a_file_that_is_no_longer_generated_and_keeps_it_until_it_is_gone()
    {
        Write(Result(("old/Dockerfile", "FROM a\n")));
        Assert.Equal(["old/Dockerfile"], Write(Result(("new/Dockerfile", "FROM a\n"))).Stale);
        Assert.Equal(ExitCode.Findings, OutputWriter.Write(_folder.Path, Result(("new/Dockerfile", "FROM a\n")), WriteMode.Check, default).ExitCode);
        Assert.True(File.Exists(_folder["old/Dockerfile"]));
        File.Delete(_folder["old/Dockerfile"]);
        Write(Result(("new/Dockerfile", "FROM a\n")));
        Assert.Equal(["new/Dockerfile"], OutputWriter.Owned(_folder.Path));
    }

    [Fact]
    public void Nothing_is_stale_when_a_project_could_not_be_read_or_its_family_was_not_asked_for()
    {
        Write(Result(("old/Dockerfile", "FROM a\n"), ("k8s/base/a.yaml", "a: 1\n")));
        Assert.Empty(Write(Result() with { Incomplete = true }).Stale);
        Assert.Equal(["old/Dockerfile"], Write(Result() with { Targets = GenerationTargets.Dockerfile }).Stale);
    }

    [Fact]
    public void Keeps_the_line_ends_of_a_file()
    {
        Write(Result(("Dockerfile", "FROM a\nUSER 1\n")));
        File.WriteAllText(_folder["Dockerfile"], "FROM a\r\nUSER 1\r\n");
        Assert.Equal(["Dockerfile"], Write(Result(("Dockerfile", "FROM a\nUSER 1\n"))).Unchanged);
        Write(Result(("Dockerfile", "FROM b\nUSER 1\n")));
        Assert.Equal("FROM b\r\nUSER 1\r\n", File.ReadAllText(_folder["Dockerfile"]));
    }

    [Fact]
    public void Writes_nothing_at_all_when_one_file_cannot_be_written()
    {
        _folder.Write("b", "a file where a folder should be");
        var before = _folder.Snapshot();
        var error = Assert.Throws<ContainerizeException>(() => Write(Result(("a.txt", "a\n"), ("b/c.txt", "c\n"))));
        Assert.Equal(ExitCode.Output, error.ExitCode);
        Assert.Contains("b/c.txt", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("/etc/outside")]
    [InlineData("a\\..\\b")]
    [InlineData("")]
    public void Refuses_a_path_outside_the_folder(string path) =>
        Assert.Equal(ExitCode.Output, Assert.Throws<ContainerizeException>(() => Write(Result((path, "x\n")))).ExitCode);

    [UnixFact]
    public void Refuses_a_link_that_leads_outside()
    {
        using var outside = new TemporaryFolder();
        Directory.CreateSymbolicLink(_folder["link"], outside.Path);
        Assert.Throws<ContainerizeException>(() => Write(Result(("link/file", "x\n"))));
        Assert.Empty(outside.Snapshot());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"version": 9, "files": []}""")]
    [InlineData("""{"version": 1, "files": [{"path": "a"}]}""")]
    public void Names_a_lock_file_that_cannot_be_used(string json)
    {
        _folder.Write("containerize.lock.json", json);
        var error = Assert.Throws<ContainerizeException>(() => Write(Result(("a", "x\n"))));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.StartsWith("containerize.lock.json", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["a"]));
    }

    [Fact]
    public void Writes_without_a_byte_order_mark() =>
        Assert.All(WriteAndSnapshot(), file => Assert.NotEqual(0xEF, file.Value[0]));

    private SortedDictionary<string, byte[]> WriteAndSnapshot()
    {
        Write(Result(("a", "é\n")));
        return _folder.Snapshot();
    }

    private WriteReport Write(GenerationResult result) => OutputWriter.Write(_folder.Path, result, WriteMode.Write, default);

    private static GenerationResult Result(params (string Path, string Text)[] files) =>
        new(files.Select(f => new Artifact(f.Path, ArtifactKind.Dockerfile, "", f.Text)).ToEquatableList(), default, default);
}
