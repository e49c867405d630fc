using Containerize.Deployment.Images;

namespace Containerize.Deployment.Tests.Images;

public sealed class BuildKitLogTests
{
    private const string Dockerfile = """
        FROM sdk:10.0 AS build
        WORKDIR /src
        COPY a.csproj ./
        RUN dotnet restore \
            "a.csproj"
        COPY . .
        RUN dotnet publish a.csproj \
            -o /app
        FROM aspnet:10.0
        COPY --from=build /app ./
        ENTRYPOINT ["dotnet", "a.dll"]
        """;

    [Fact]
    public void The_failing_instruction_is_found_by_the_excerpt_that_the_builder_prints()
    {
        var failure = Read("""
            #11 [build 6/6] RUN dotnet publish a.csproj     -o /app
            #11 3.210 /src/Program.cs(3,9): error CS0103: The name 'x' does not exist in the current context [/src/a.csproj]
            #11 ERROR: process "/bin/sh -c dotnet publish a.csproj     -o /app" did not complete successfully: exit code: 1
            ------
             > [build 6/6] RUN dotnet publish:
            ------
            Dockerfile:7
            --------------------
               6 |     COPY . .
               7 | >>> RUN dotnet publish a.csproj \
            --------------------
            ERROR: failed to solve: process "/bin/sh -c dotnet publish" did not complete successfully: exit code: 1
            """);
        Assert.Equal("src/A/Dockerfile(7,1)", failure.Finding.Location.ToString());
        Assert.Equal("shop/a:1.0 cannot be built: RUN dotnet publish a.csproj -o /app ended with exit code 1", failure.Finding.Message);
        Assert.Equal("/src/Program.cs(3,9): error CS0103: The name 'x' does not exist in the current context [/src/a.csproj]", Assert.Single(failure.Evidence));
    }

    [Theory]
    [InlineData("#9 [build 4/6] RUN dotnet restore     \"a.csproj\"", 4)]
    [InlineData("#9 [a-api build 4/6] RUN dotnet restore", 4)]
    [InlineData("#9 [build  2/12] WORKDIR /src", 2)]
    [InlineData("#9 [stage-1 2/2] COPY --from=build /app ./", 10)]
    public void Without_the_excerpt_it_is_found_by_stage_and_number(string step, int line)
    {
        var failure = Read(step + "\n#9 ERROR: process \"/bin/sh -c x\" did not complete successfully: exit code: 2\n");
        Assert.Equal(line, failure.Finding.Location.Line);
    }

    [Fact]
    public void An_error_far_above_the_last_lines_is_shown_with_them()
    {
        var lines = Enumerable.Range(0, 40).Select(i => $"#5 {i}.0 line {i}").Prepend("#5 0.1 a.cs(1,1): error CS1002: ; expected");
        var failure = Read("#5 [build 6/6] RUN dotnet publish a.csproj\n" + string.Join('\n', lines) + "\n#5 ERROR: exit code: 1\n");
        Assert.Equal("a.cs(1,1): error CS1002: ; expected", failure.Evidence[0]);
        Assert.Equal("line 39", failure.Evidence[^1]);
        Assert.Equal(16, failure.Evidence.Count);
    }

    [Fact]
    public void A_base_image_that_cannot_be_had_is_advised_on_as_such()
    {
        var failure = Read("""
            #2 [internal] load metadata for docker.io/library/sdk:10.0
            #2 ERROR: pull access denied, repository does not exist or may require authorization
            Dockerfile:1
            --------------------
            ERROR: failed to solve: sdk:10.0: failed to resolve source metadata: pull access denied
            """);
        Assert.Equal((1, "FROM sdk:10.0 AS build failed"), (failure.Finding.Location.Line, failure.Finding.Message.Split(": ")[1]));
        Assert.Contains("registry", failure.Finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_asks_for_credentials_leads_to_the_secret_that_the_Dockerfile_declares()
    {
        var failure = Read("#5 [build 4/6] RUN dotnet restore\n#5 1.0 error NU1301: Unable to load the service index for source https://feed.example.com.\n#5 ERROR: exit code: 1\n");
        Assert.Contains("--secret id=nugetconfig,src=FILE", failure.Finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_with_a_password_is_shown_without_it()
    {
        var failure = Read("#5 [build 4/6] RUN dotnet restore\n#5 1.0 using Password=hunter2 for the feed\n#5 ERROR: exit code: 1\n");
        Assert.DoesNotContain("hunter2", string.Concat(failure.Evidence), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#5 [build 1/6] FROM sdk\n#6 [build 2/6] WORKDIR /src\n#6 CACHED\n#7 [build 3/6] COPY a.csproj ./\n#7 CACHED\n", true)]
    [InlineData("#6 [build 2/6] WORKDIR /src\n#6 CACHED\n#7 [build 3/6] COPY a.csproj ./\n#7 DONE 0.1s\n", false)]
    public void It_is_cached_when_every_instruction_was(string output, bool cached)
    {
        var log = Log();
        foreach (var line in output.Split('\n')) log.Add(line);
        Assert.Equal(cached, log.IsCached);
    }

    [Fact]
    public void A_step_is_told_once_when_it_begins()
    {
        var log = Log();
        Assert.Equal("[build 2/6] WORKDIR /src", log.Add("#6 [build 2/6] WORKDIR /src"));
        Assert.Null(log.Add("#6 [build 2/6] WORKDIR /src"));
        Assert.Null(log.Add("#6 DONE 0.0s"));
        Assert.Null(log.Add("#1 [internal] load build definition from Dockerfile"));
    }

    private static BuildKitLog Log() => new(new DockerfilePlace(new TextFile("src/A/Dockerfile", Dockerfile)));

    private static Failure Read(string output)
    {
        var log = Log();
        foreach (var line in output.Split('\n')) log.Add(line);
        return log.Failure("shop/a:1.0");
    }
}
