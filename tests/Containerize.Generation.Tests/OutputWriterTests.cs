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
    public void A_hand_edit_and_what_is_new_are_merged()
    {
        Write(Result(("Dockerfile", "FROM a\nUSER 1\n")));
        File.WriteAllText(_folder["Dockerfile"], "FROM a\r\nENV MINE=1\r\nUSER 1\r\n");
        var report = Write(Result(("Dockerfile", "FROM b\nUSER 1\n")));
        Assert.Equal(["Dockerfile"], report.Merged);
        Assert.Equal("FROM b\r\nENV MINE=1\r\nUSER 1\r\n", File.ReadAllText(_folder["Dockerfile"]));
        var before = _folder.Snapshot();
        Assert.Equal(["Dockerfile"], Write(Result(("Dockerfile", "FROM b\nUSER 1\n"))).Unchanged);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void A_collision_leaves_the_file_as_it_was_and_writes_the_others()
    {
        Write(Result(("Dockerfile", "FROM a\n"), ("b/Dockerfile", "FROM a\n")));
        File.WriteAllText(_folder["Dockerfile"], "FROM edited\n");
        var report = Write(Result(("Dockerfile", "FROM b\n"), ("b/Dockerfile", "FROM b\n")));
        Assert.Equal(new MergeConflict(new SourceLocation("Dockerfile", 1), "FROM", "FROM edited", "FROM b"), Assert.Single(report.Conflicts));
        Assert.Equal(ExitCode.Findings, report.ExitCode);
        Assert.Equal("FROM edited\n", File.ReadAllText(_folder["Dockerfile"]));
        Assert.Equal("FROM b\n", File.ReadAllText(_folder["b/Dockerfile"]));

        // And again: it was not forgotten.
        Assert.Single(Write(Result(("Dockerfile", "FROM b\n"), ("b/Dockerfile", "FROM b\n"))).Conflicts);
    }

    [Theory]
    [InlineData(ConflictChoice.Keep, "FROM edited\n", ExitCode.Success)]
    [InlineData(ConflictChoice.Take, "FROM b\n", ExitCode.Success)]
    [InlineData(ConflictChoice.Markers, "<<<<<<< edited\nFROM edited\n=======\nFROM b\n>>>>>>> generated\n", ExitCode.Findings)]
    public void The_user_chooses_a_side(ConflictChoice choice, string text, ExitCode code)
    {
        Write(Result(("Dockerfile", "FROM a\n")));
        File.WriteAllText(_folder["Dockerfile"], "FROM edited\n");
        Assert.Equal(code, Write(Result(("Dockerfile", "FROM b\n")), choice).ExitCode);
        Assert.Equal(text, File.ReadAllText(_folder["Dockerfile"]));
        Assert.Equal(ExitCode.Success, Write(Result(("Dockerfile", "FROM b\n"))).ExitCode);
        Assert.Equal(text, File.ReadAllText(_folder["Dockerfile"]));
    }

    [Fact]
    public void Pruning_removes_what_is_no_longer_generated_but_nothing_edited_and_no_folder()
    {
        Write(Result(("old/Dockerfile", "FROM a\n"), ("edited/Dockerfile", "FROM a\n")));
        File.AppendAllText(_folder["edited/Dockerfile"], "ENV A=1\n");
        var report = Write(Result(), prune: true);
        Assert.Equal(["old/Dockerfile"], report.Removed);
        Assert.Equal(["edited/Dockerfile"], report.Stale);
        Assert.Equal(["edited/Dockerfile"], OutputWriter.Owned(_folder.Path));
        Assert.True(Directory.Exists(_folder["old"]));
        Assert.Equal("FROM a\nENV A=1\n", File.ReadAllText(_folder["edited/Dockerfile"]));
    }

    [Fact]
    public void A_clone_with_other_line_ends_changes_no_byte()
    {
        var result = Result(("Dockerfile", "FROM a\nUSER 1\n"), (".dockerignore", "bin\nobj\n"));
        Write(result);
        foreach (var file in Directory.GetFiles(_folder.Path)) File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        var before = _folder.Snapshot();
        Assert.Empty(Write(result).Written);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void An_adopted_file_keeps_every_byte_and_is_merged_from_then_on()
    {
        _folder.Write("Dockerfile", "FROM a\nENV MINE=1\nUSER 1\n");
        Assert.True(OutputWriter.Adopt(_folder.Path, new Artifact("Dockerfile", ArtifactKind.Dockerfile, "", "FROM a\nUSER 1\n"), default));
        Assert.Equal(["Dockerfile"], Write(Result(("Dockerfile", "FROM a\nUSER 1\n"))).Unchanged);
        Write(Result(("Dockerfile", "FROM b\nUSER 1\n")));
        Assert.Equal("FROM b\nENV MINE=1\nUSER 1\n", File.ReadAllText(_folder["Dockerfile"]));
        Assert.False(OutputWriter.Adopt(_folder.Path, new Artifact("Dockerfile", ArtifactKind.Dockerfile, "", "FROM c\n"), default));
        Assert.Throws<ContainerizeException>(() => OutputWriter.Adopt(_folder.Path, new Artifact("absent", ArtifactKind.Dockerfile, "", "FROM c\n"), default));
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
        var report = OutputWriter.Write(_folder.Path, Result(("Dockerfile", "FROM a\n")), new WriteOptions(mode), default);
        Assert.Equal(["Dockerfile", "containerize.lock.json"], report.WouldChange);
        Assert.Equal(exitCode, report.ExitCode);
        Assert.Empty(_folder.Snapshot());
    }

    [Fact]
    public void A_check_of_what_was_just_written_finds_nothing()
    {
        Write(Result(("Dockerfile", "FROM a\n")));
        Assert.Equal(ExitCode.Success, OutputWriter.Write(_folder.Path, Result(("Dockerfile", "FROM a\n")), new WriteOptions(WriteMode.Check), default).ExitCode);
    }

    [Fact]
    public void Reports_a_file_that_is_no_longer_generated_and_keeps_it_until_it_is_gone()
    {
        Write(Result(("old/Dockerfile", "FROM a\n")));
        Assert.Equal(["old/Dockerfile"], Write(Result(("new/Dockerfile", "FROM a\n"))).Stale);
        Assert.Equal(ExitCode.Findings, OutputWriter.Write(_folder.Path, Result(("new/Dockerfile", "FROM a\n")), new WriteOptions(WriteMode.Check), default).ExitCode);
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
    [InlineData("""{"version": 1, "files": [{"path": "a", "sha256": "00", "text": "changed"}]}""")]
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

    private WriteReport Write(GenerationResult result, ConflictChoice conflict = ConflictChoice.Report, bool prune = false) =>
        OutputWriter.Write(_folder.Path, result, new WriteOptions(WriteMode.Write) { Conflict = conflict, Prune = prune }, default);

    private static GenerationResult Result(params (string Path, string Text)[] files) =>
        new(files.Select(f => new Artifact(f.Path, ArtifactKind.Dockerfile, "", f.Text)).ToEquatableList(), default, default);
}
