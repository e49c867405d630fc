namespace Containerize.Generation.Tests;

/// <summary>A file to begin with is written once, and is the user's from then on.</summary>
public sealed class SeedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_written_where_there_is_none_and_not_locked()
    {
        Assert.Contains(".env", Write(WriteMode.Write).Written);
        Assert.Equal("COMPOSE_PROFILES=services\n", File.ReadAllText(_folder[".env"]));
        Assert.DoesNotContain("\".env\"", File.ReadAllText(_folder["containerize.lock.json"]), StringComparison.Ordinal);
        Assert.Equal([".env.example", "compose.yaml"], OutputWriter.Owned(_folder.Path));
    }

    [Fact]
    public void What_the_user_wrote_stays_and_is_shown_nowhere()
    {
        Write(WriteMode.Write);
        File.WriteAllText(_folder[".env"], "SECRET=hunter2\n");
        foreach (var mode in new[] { WriteMode.DryRun, WriteMode.Check, WriteMode.Write })
        {
            var report = Write(mode, "COMPOSE_PROFILES=other\n");
            Assert.DoesNotContain(report.Changes, c => c.Path == ".env");
            Assert.Equal("SECRET=hunter2\n", File.ReadAllText(_folder[".env"]));
        }

        Assert.DoesNotContain("hunter2", File.ReadAllText(_folder["containerize.lock.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_does_not_miss_it_as_a_clone_may_be_without_it()
    {
        Write(WriteMode.Write);
        File.Delete(_folder[".env"]);
        Assert.Equal(ExitCode.Success, Write(WriteMode.Check).ExitCode);
        Assert.Contains(".env", Write(WriteMode.Write).Written);
    }

    [UnixFact]
    public void A_link_is_the_users_wherever_it_leads()
    {
        File.CreateSymbolicLink(_folder[".env"], "../elsewhere/.env");
        Assert.DoesNotContain(".env", Write(WriteMode.Write).Written);
        Assert.Equal("../elsewhere/.env", new FileInfo(_folder[".env"]).LinkTarget);
    }

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("docker-compose.yml")]
    public void Beside_a_compose_file_of_the_users_it_is_not_written(string file)
    {
        _folder.Write(file, "services: {}\n");
        Write(WriteMode.Write);
        Assert.False(File.Exists(_folder[".env"]));
        Assert.False(File.Exists(_folder[".env.example"]));
    }

    [Fact]
    public void It_cannot_be_adopted()
    {
        _folder.Write(".env", "A=b\n");
        Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => OutputWriter.Adopt(_folder.Path, Seed("x\n"), CancellationToken.None)).ExitCode);
    }

    private static Artifact Seed(string text) => new(".env", ArtifactKind.ComposeEnvironment, "", text) { IsSeed = true };

    private WriteReport Write(WriteMode mode, string text = "COMPOSE_PROFILES=services\n") => OutputWriter.Write(
        _folder.Path,
        new GenerationResult(EquatableList.Of(Seed(text), new Artifact(".env.example", ArtifactKind.ComposeEnvironment, "", text), new Artifact("compose.yaml", ArtifactKind.Compose, "", "name: a\n")), default, default),
        new WriteOptions(mode),
        CancellationToken.None);
}
