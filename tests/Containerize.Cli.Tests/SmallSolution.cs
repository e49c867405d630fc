using Containerize.Testing;

namespace Containerize.Cli.Tests;

/// <summary>A solution with one web service, in a folder of its own.</summary>
internal static class SmallSolution
{
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """;

    public static void Write(TemporaryFolder folder, string name = "Pier.Api")
    {
        folder.Write("Pier.slnx", $"""
            <Solution>
              <Project Path="src/{name}/{name}.csproj" />
            </Solution>
            """);
        folder.Write($"src/{name}/{name}.csproj", Project);
        folder.Write($"src/{name}/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHealthChecks();
            var app = builder.Build();
            app.MapHealthChecks("/health");
            app.Run();
            """);
        folder.Write($"src/{name}/appsettings.json", "{}");
    }
}
