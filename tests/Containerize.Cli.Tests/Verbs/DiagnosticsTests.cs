using System.Text.Json;
using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

/// <summary><c>analyze --diagnostics</c>: the analyzers of the package, over a solution that is not built.</summary>
public sealed class DiagnosticsTests : IDisposable
{
    private const string Program = "src/Pier.Api/Program.cs";
    private const string Fault = "builder.WebHost.UseUrls(\"http://localhost:5000\");";

    private readonly TemporaryFolder _folder = new();

    public DiagnosticsTests()
    {
        SmallSolution.Write(_folder);
        _folder.Write("src/Pier.Api/Pier.Api.csproj", SmallSolution.Project.Replace("</TargetFramework>", "</TargetFramework><ImplicitUsings>enable</ImplicitUsings>", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_finding_is_a_line_with_place_severity_id_and_what_to_do()
    {
        Write(Fault);
        var run = await RunAsync();
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains($"{Program}(2,25): warning CTZ5101: the program listens on 'http://localhost:5000', which nobody outside the container reaches; listen on every address, or leave it to ASPNETCORE_HTTP_PORTS\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_without_a_fault_yields_none_and_code_0()
    {
        var run = await RunAsync();
        Assert.Contains("0 findings in ", run.Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_of_settings_and_Dockerfiles_is_looked_at_as_well()
    {
        _folder.Write("src/Pier.Api/appsettings.json", "{\n  \"Mail\": { \"Password\": \"s3cret!x\" }\n}\n");
        _folder.Write("src/Pier.Api/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER 1654\n");
        var run = await RunAsync();
        Assert.Contains("src/Pier.Api/appsettings.json(2,25): warning CTZ4001: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("src/Pier.Api/Dockerfile(1,1): warning CTZ5005: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#pragma warning disable CTZ5101\n" + Fault + "\n#pragma warning restore CTZ5101", "", "")]
    [InlineData(Fault, ".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CTZ5101.severity = none\n")]
    [InlineData(Fault, ".globalconfig", "is_global = true\ndotnet_diagnostic.CTZ5101.severity = none\n")]
    [InlineData(Fault, "src/Pier.Api/.editorconfig", "[Program.cs]\ngenerated_code = true\n")]
    [InlineData(Fault, "Directory.Build.props", "<Project><PropertyGroup><NoWarn>$(NoWarn);CTZ5101</NoWarn></PropertyGroup></Project>")]
    [InlineData(Fault, "Directory.Build.props", "<Project><PropertyGroup><ContainerizeAnalysis>false</ContainerizeAnalysis></PropertyGroup></Project>")]
    [InlineData(Fault, "Directory.Build.props", "<Project><PropertyGroup><ContainerizeAnalysisMode>off</ContainerizeAnalysisMode></PropertyGroup></Project>")]
    [InlineData(Fault, "Directory.Build.props", "<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>")]
    [InlineData(Fault, "Directory.Build.props", "<Project><ItemGroup><GlobalAnalyzerConfigFiles Include=\"$(MSBuildThisFileDirectory)own.config\" /></ItemGroup></Project>")]
    public async Task What_silences_the_editor_silences_the_command_line(string code, string file, string text)
    {
        Write(code);
        _folder.Write("own.config", "is_global = true\ndotnet_diagnostic.CTZ5101.severity = none\n");
        if (file.Length > 0)
            _folder.Write(file, text);
        Assert.DoesNotContain("CTZ5101:", (await RunAsync()).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attribute_suppresses_and_reports_say_why()
    {
        Write("Listening.Choose(builder);\n");
        _folder.Write("src/Pier.Api/Listening.cs", $$"""
            using System.Diagnostics.CodeAnalysis;
            public static class Listening
            {
                [SuppressMessage("Containerize", "CTZ5101", Justification = "a proxy beside it")]
                public static void Choose(WebApplicationBuilder builder) => {{Fault}}
            }
            """);
        var run = (await RunAsync("--output", "json")).Succeeded();
        using var report = JsonDocument.Parse(run.Output);
        Assert.Empty(report.RootElement.GetProperty("findings").EnumerateArray());
        var left = Assert.Single(report.RootElement.GetProperty("suppressed").EnumerateArray());
        Assert.Equal("a proxy beside it", left.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("error", "error")]
    [InlineData("suggestion", "info")]
    public async Task A_configuration_file_decides_how_grave_a_finding_is(string severity, string shown)
    {
        Write(Fault);
        _folder.Write(".globalconfig", $"is_global = true\ndotnet_diagnostic.CTZ5101.severity = {severity}\n");
        var run = await RunAsync();
        Assert.Contains($": {shown} CTZ5101: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(shown == "error" ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public async Task A_preset_decides_where_no_file_does()
    {
        Write("builder.Services.AddDistributedMemoryCache();");
        Assert.Contains(": info CTZ5402: ", (await RunAsync()).Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains(": warning CTZ5402: ", (await RunAsync("--preset", "strict")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CTZ5402: ", (await RunAsync("--preset", "off")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Findings, (await RunAsync("--fail-on", "info")).ExitCode);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task The_same_code_yields_the_same_bytes(string form)
    {
        Write(Fault + "\nbuilder.WebHost.UseUrls(\"http://127.0.0.1:5001\");\nEnvironment.Exit(1);");
        var first = await RunAsync("--output", form);
        Assert.Contains("CTZ5101", first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, (await RunAsync("--output", form)).Output);
        Assert.DoesNotContain(_folder.Path, first.Output.Replace(DisplayPath.Of(_folder.Path), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preset_of_a_project_that_does_not_exist_is_said_with_code_2()
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><ContainerizeAnalysisMode>loud</ContainerizeAnalysisMode></PropertyGroup></Project>");
        var run = await RunAsync();
        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Contains("ContainerizeAnalysisMode is 'loud'; write one of default, off, strict", run.Error, StringComparison.Ordinal);
    }

    private void Write(string line) => _folder.Write(Program, $"""
        var builder = WebApplication.CreateBuilder(args);
        {line}
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapHealthChecks("/health");
        app.Run();
        """);

    // Paths are shown as a person in the current folder would type them.
    private async Task<ProcessResult> RunAsync(params string[] more)
    {
        var run = await ToolRun.Async(["analyze", _folder.Path, "--diagnostics", .. more]);
        return run with { Output = run.Output.Replace(DisplayPath.Of(_folder.Path) + "/", "", StringComparison.Ordinal) };
    }
}
