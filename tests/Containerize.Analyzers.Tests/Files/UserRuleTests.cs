namespace Containerize.Analyzers.Tests.Files;

public class UserRuleTests() : FileRuleTests("CTZ6011")
{
    private const string Path = "/src/Shop/Dockerfile";

    [Fact]
    public Task No_user() => Reports(Path, "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nUSER 1000\n[|FROM mcr.microsoft.com/dotnet/aspnet:10.0|]\n");

    [Fact]
    public Task Root() => Reports(Path, "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n[|USER root|]\n");

    [Fact]
    public Task A_number() => Guards(Path, "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER 1654\n");

    [Fact]
    public Task A_user_of_the_stage_below() => Guards(Path, "FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base\nUSER $APP_UID\nFROM base AS final\n");

    [Fact]
    public Task Files_alone() => Guards(Path, "FROM scratch\nCOPY out /\n");
}
