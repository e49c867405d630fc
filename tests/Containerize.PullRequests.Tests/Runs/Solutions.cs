namespace Containerize.PullRequests.Tests.Runs;

/// <summary>Solutions to have in a repository.</summary>
internal static class Solutions
{
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """;

    public const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapHealthChecks("/health");
        app.Run();
        """;

    /// <summary>One web service.</summary>
    public static void Small(TestRepository repository, string folder = "", string project = Project)
    {
        repository.Write(folder + "Pier.slnx", "<Solution><Project Path=\"src/Pier.Api/Pier.Api.csproj\" /></Solution>");
        repository.Write(folder + "src/Pier.Api/Pier.Api.csproj", project);
        repository.Write(folder + "src/Pier.Api/Program.cs", Program);
    }
}
