namespace Containerize.Analyzers.Tests.Files;

public class BaseImageRuleTests() : FileRuleTests("CTZ5005")
{
    private const string Path = "/src/Shop/Dockerfile";
    private static readonly Given Net10 = Given.Web.With("TargetFramework", "net10.0").With("UsingMicrosoftNETSdkWeb", "true");

    [Fact]
    public Task An_older_framework() => Reports(Path, "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nRUN dotnet publish\n[|FROM mcr.microsoft.com/dotnet/aspnet:8.0|]\nCOPY --from=build /app .\n", Net10);

    [Fact]
    public Task A_stage_below_the_last() => Reports(Path, "ARG VERSION=9.0\n[|FROM mcr.microsoft.com/dotnet/aspnet:${VERSION} AS base|]\nFROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nFROM base AS final\n", Net10);

    [Fact]
    public Task The_plain_runtime() => Reports(Path, "[|FROM mcr.microsoft.com/dotnet/runtime:10.0|]\n", Net10);

    [Fact]
    public Task The_same_framework() => Guards(Path, "FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\n", Net10);

    [Fact]
    public Task Another_image() => Guards(Path, "FROM registry.example/base:1\n", Net10);

    [Fact]
    public Task Another_file() => Guards("/src/Shop/Dockerfile.dockerignore", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n", Net10);
}
