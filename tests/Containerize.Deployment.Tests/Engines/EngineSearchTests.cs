using Containerize.Deployment.Engines;

namespace Containerize.Deployment.Tests.Engines;

public sealed class EngineSearchTests
{
    [Fact]
    public async Task Takes_docker_where_it_answers()
    {
        var programs = new ScriptedPrograms(call => call.StartsWith("docker info", StringComparison.Ordinal) ? ScriptedPrograms.Says("28.0.1\n") : null);
        var engine = await EngineSearch.FindAsync(null, programs, default);
        Assert.Equal(("docker", "28.0.1"), (engine.Name, engine.Version));
    }

    [Fact]
    public async Task Takes_podman_where_docker_is_there_and_its_daemon_does_not_run()
    {
        var programs = new ScriptedPrograms(call => call.StartsWith("docker", StringComparison.Ordinal)
            ? ScriptedPrograms.Fails("Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?")
            : ScriptedPrograms.Says("5.4.0\n"));
        Assert.Equal("podman", (await EngineSearch.FindAsync(null, programs, default)).Name);
    }

    [Fact]
    public async Task Says_why_each_does_not_answer_and_what_to_do()
    {
        var programs = new ScriptedPrograms(call => call.StartsWith("docker", StringComparison.Ordinal) ? ScriptedPrograms.Fails("Cannot connect to the Docker daemon at unix:///var/run/docker.sock.") : null);
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => EngineSearch.FindAsync(null, programs, default));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        Assert.Equal("no container engine answers: docker says: Cannot connect to the Docker daemon at unix:///var/run/docker.sock; podman is not installed", error.What);
        Assert.Contains("docker info", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_no_other_than_the_one_that_is_named()
    {
        var programs = new ScriptedPrograms(call => call.StartsWith("podman", StringComparison.Ordinal) ? null : ScriptedPrograms.Says("28"));
        await Assert.ThrowsAsync<ContainerizeException>(() => EngineSearch.FindAsync("podman", programs, default));
        Assert.All(programs.Calls, call => Assert.StartsWith("podman ", call, StringComparison.Ordinal));
    }
}
