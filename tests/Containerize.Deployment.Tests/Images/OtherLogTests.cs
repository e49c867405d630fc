using Containerize.Deployment.Images;

namespace Containerize.Deployment.Tests.Images;

public sealed class OtherLogTests
{
    private const string Dockerfile = "FROM sdk:10.0 AS build\nWORKDIR /src\nRUN dotnet publish a.csproj \\\n    -o /app\n";

    [Fact]
    public void Podman_names_the_instruction_itself()
    {
        var failure = Read(new PodmanLog(Place()), """
            STEP 1/3: FROM sdk:10.0 AS build
            STEP 2/3: WORKDIR /src
            --> Using cache 0123
            STEP 3/3: RUN dotnet publish a.csproj     -o /app
            a.cs(1,1): error CS1002: ; expected
            Error: building at STEP "RUN dotnet publish a.csproj     -o /app": while running runtime: exit status 1
            """);
        Assert.Equal("Dockerfile(3,1)", failure.Finding.Location.ToString());
        Assert.Equal("a cannot be built: RUN dotnet publish a.csproj -o /app ended with exit code 1", failure.Finding.Message);
        Assert.Contains("a.cs(1,1): error CS1002: ; expected", failure.Evidence);
    }

    [Theory]
    [InlineData("STEP 1/2: FROM a\nSTEP 2/2: RUN b\n--> Using cache 1", true)]
    [InlineData("STEP 1/2: FROM a\nSTEP 2/2: RUN b\n--> 1234", false)]
    public void Podman_says_what_it_takes_from_its_cache(string output, bool cached)
    {
        var log = new PodmanLog(Place());
        foreach (var line in output.Split('\n')) log.Add(line);
        Assert.Equal(cached, log.IsCached);
    }

    [Fact]
    public void The_first_error_of_a_publish_is_the_place_and_the_reason()
    {
        var failure = Read(new PublishLog("src/A/A.csproj", "/code"), "  Determining projects\n/code/src/A/P.cs(3,9): error CS0103: The name 'x' does not exist. [/code/src/A/A.csproj]\n");
        Assert.Equal("src/A/P.cs(3,9): error CTZ8050: a cannot be built: CS0103: The name 'x' does not exist", failure.Finding.ToString().Split(';')[0]);
    }

    [Fact]
    public void An_error_of_the_publish_without_a_file_is_the_projects()
    {
        var failure = Read(new PublishLog("src/A/A.csproj", "/code"), "/usr/share/dotnet/sdk/x.targets(1,5): error CONTAINER1013: Failed to push to the output registry. [/code/src/A/A.csproj]\n");
        Assert.Equal("src/A/A.csproj", failure.Finding.Location.File);
        Assert.Contains("CONTAINER1013", failure.Finding.Message, StringComparison.Ordinal);
    }

    private static DockerfilePlace Place() => new(new TextFile("Dockerfile", Dockerfile));

    private static Failure Read(IBuildLog log, string output)
    {
        foreach (var line in output.Split('\n')) log.Add(line);
        return log.Failure("a");
    }
}
