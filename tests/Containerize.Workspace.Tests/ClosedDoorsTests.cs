using System.Net;
using System.Net.Sockets;
using Containerize.Testing;

namespace Containerize.Workspace.Tests;

/// <summary>Evaluation fetches nothing and writes nothing.</summary>
public sealed class ClosedDoorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("$([System.IO.Directory]::GetParent('{victim}/file').Delete(true))")]
    [InlineData("$([System.IO.Directory]::GetParent('{victim}').CreateSubdirectory('made'))")]
    [InlineData("$([System.IO.Directory]::GetParent('{victim}/file').MoveTo('{victim}-moved'))")]
    [InlineData("$( [System.IO.Directory] :: GetParent('{victim}/file') . Delete(true) )")]
    [InlineData("x$([MSBuild]::Escape($([System.IO.Directory]::GetParent('{victim}/file').Delete(true))))")]
    [InlineData("$([System.IO.Directory]::GetParent('{victim}/file')<!-- -->.Delete(true))")]
    [InlineData("$([System.IO.Directory]::GetParent('{victim}/file').&#68;elete(true))")]
    public async Task A_property_that_writes_is_refused(string expression)
    {
        var victim = _folder.Write("victim/file", "kept");
        var text = $"<PropertyGroup>\n<P>{expression.Replace("{victim}", _folder["victim"], StringComparison.Ordinal)}</P></PropertyGroup>";
        var solution = _folder.Write("repo/S.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj"));
        _folder.Write("repo/a/A.csproj", Projects.Sdk(text));
        _folder.Write("repo/b/B.csproj", Projects.Library);
        var facts = await Reading.ReadAsync(solution);
        Assert.Equal("kept", File.ReadAllText(victim));
        Assert.Equal([_folder["repo"], _folder["victim"]], Directory.GetDirectories(_folder.Path).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetDirectories(_folder["victim"]));
        Assert.Equal("B", Assert.Single(facts.Solution.Projects).Name);
        var notice = Assert.Single(facts.Solution.Notices);
        Assert.Equal(("CTZ0006", "a/A.csproj", 6), (notice.Rule, notice.Location.File, notice.Location.Line));
    }

    [Theory]
    [InlineData("Directory.Build.props", "")]
    [InlineData("Directory.Build.targets", "")]
    [InlineData("a/A.csproj.user", "")]
    [InlineData("a/obj/A.csproj.nuget.g.props", "")]
    [InlineData("eng/common.txt", "<Import Project=\"..\\eng\\common.txt\" />")]
    [InlineData("eng/deep.proj", "<PropertyGroup><CustomAfterMicrosoftCommonTargets>$(MSBuildThisFileDirectory)../eng/deep.proj</CustomAfterMicrosoftCommonTargets></PropertyGroup>")]
    public async Task An_imported_file_that_writes_is_refused(string file, string import)
    {
        var victim = _folder.Write("victim/file", "kept");
        _folder.Write("repo/" + file, $"<Project>\n<PropertyGroup><P>$([System.IO.Directory]::GetParent('{victim}').Delete(true))</P></PropertyGroup></Project>");
        var solution = _folder.Write("repo/S.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj"));
        _folder.Write("repo/a/A.csproj", Projects.Sdk(import));
        _folder.Write("repo/b/B.csproj", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        var facts = await Reading.ReadAsync(solution);
        Assert.Equal("kept", File.ReadAllText(victim));
        Assert.DoesNotContain(facts.Solution.Projects, p => p.Name == "A");
        var notice = facts.Solution.Notices.First(n => n.Rule == "CTZ0006");
        Assert.Equal((file, 2), (notice.Location.File, notice.Location.Line));
    }

    [Theory]
    [InlineData("<Target Name=\"T\" BeforeTargets=\"{0}\" />")]
    [InlineData("<Target Name=\"T\" AfterTargets=\"{0}\"><PropertyGroup /></Target>")]
    [InlineData("<UsingTask TaskName=\"T\" AssemblyFile=\"{0}\" />")]
    [InlineData("<Import Project=\"{0}\" />")]
    [InlineData("<PropertyGroup><Target>{0}</Target></PropertyGroup>")]
    [InlineData("<ItemDefinitionGroup><None><M>{0}</M></None></ItemDefinitionGroup>")]
    [InlineData("<Choose><When Condition=\"'{0}' == ''\" /></Choose>")]
    [InlineData("<ItemGroup><X Include=\"a\" /><Y Include=\"@(X->'{0}')\" /></ItemGroup>")]
    public async Task Every_place_that_is_expanded_at_once_is_watched(string place)
    {
        var victim = _folder.Write("victim/file", "kept");
        var solution = _folder.Write("repo/S.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj"));
        _folder.Write("repo/a/A.csproj", Projects.Sdk(string.Format(place, $"$([System.IO.Directory]::GetParent('{victim}').Delete(true))")));
        _folder.Write("repo/b/B.csproj", Projects.Library);
        var facts = await Reading.ReadAsync(solution);
        Assert.Equal("kept", File.ReadAllText(victim));
        Assert.Equal("CTZ0006", Assert.Single(facts.Solution.Notices).Rule);
    }

    [Fact]
    public async Task A_condition_or_an_item_that_writes_is_refused()
    {
        var victim = _folder.Write("victim/file", "kept");
        var call = $"$([System.IO.Directory]::GetParent('{victim}').Delete(true))";
        _folder.Write("repo/a/A.csproj", Projects.Sdk($"<PropertyGroup Condition=\"'{call}' == ''\" />"));
        _folder.Write("repo/b/B.csproj", Projects.Sdk($"<ItemGroup><None Include=\"{call}\" /></ItemGroup>"));
        _folder.Write("repo/c/C.csproj", Projects.Library);
        var facts = await Reading.ReadAsync(_folder.Write("repo/S.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj", "c/C.csproj")));
        Assert.Equal("kept", File.ReadAllText(victim));
        Assert.Equal(["CTZ0006", "CTZ0006"], facts.Solution.Notices.Select(n => n.Rule));
    }

    [Fact]
    public async Task Functions_that_only_read_and_targets_are_no_reason_to_refuse()
    {
        _folder.Write("version.txt", "7.1.2\n");
        var project = await Reading.ReadProjectAsync(_folder.Write("A.csproj", Projects.Sdk("""
            <PropertyGroup>
              <Version>$([System.IO.File]::ReadAllText('$(MSBuildThisFileDirectory)version.txt').Trim())</Version>
              <ContainerRepository>$(MSBuildProjectName.ToLowerInvariant().Replace('.', '-'))/$([System.IO.Path]::GetFileName('a/b'))</ContainerRepository>
              <Up>$([System.IO.Directory]::GetParent('$(MSBuildThisFileDirectory)').Parent.FullName)</Up>
              <Root>$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), 'version.txt'))</Root>
            </PropertyGroup>
            <Target Name="Clean2"><PropertyGroup><P>$([System.IO.Directory]::GetParent('x').Delete(true))</P></PropertyGroup></Target>
            """)));
        Assert.Equal("7.1.2", project.Property("Version"));
        Assert.Equal("a/b", project.Property("ContainerRepository"));
    }

    [Fact]
    public async Task An_SDK_of_a_feed_is_not_asked_for()
    {
        using var feed = new TcpListener(IPAddress.Loopback, 0);
        feed.Start();
        var port = ((IPEndPoint)feed.LocalEndpoint).Port;
        _folder.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="fetched" /></config>
              <packageSources><clear /><add key="own" value="http://127.0.0.1:{port}/v3/index.json" allowInsecureConnections="true" /></packageSources>
            </configuration>
            """);
        _folder.Write("global.json", """{ "msbuild-sdks": { "Named.In.GlobalJson.Sdk": "1.0.0" } }""");
        var solution = _folder.Write("S.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj", "c/C.csproj"));
        _folder.Write("a/A.csproj", "<Project Sdk=\"Absent.Sdk/3.2.1\">\n<PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><PackageReference Include=\"Dapper\" Version=\"2.0.0\" /></ItemGroup></Project>");
        _folder.Write("b/B.csproj", Projects.Sdk("<Sdk Name=\"Absent.More.Sdk\" Version=\"1.0.0\" />"));
        _folder.Write("c/C.csproj", Projects.Sdk("<Import Project=\"Sdk.props\" Sdk=\"Named.In.GlobalJson.Sdk\" />"));
        var before = _folder.Snapshot();

        var facts = await Reading.ReadAsync(solution);

        Assert.False(feed.Pending());
        Assert.Equal(before.Keys, _folder.Snapshot().Keys);
        Assert.Equal(["a/A.csproj(1,2)", "b/B.csproj(5,4)", "c/C.csproj(5,4)"], facts.Solution.Notices.Where(n => n.Rule == "CTZ0005").Select(n => n.Location.ToString()));
        Assert.Equal(3, facts.Solution.Notices.Count);
        var stood = facts.Solution.Projects.Single(p => p.Name == "A");
        Assert.Equal(["Absent.Sdk"], stood.Sdks);
        Assert.Equal(("net10.0", "Exe"), (stood.TargetFramework, stood.OutputType));
        Assert.True(stood.HasPackage("Dapper"));
    }

    [Fact]
    public async Task A_pinned_SDK_that_is_missing_is_replaced_with_a_notice()
    {
        _folder.Write("global.json", "{\n  \"sdk\": {\n    \"version\": \"6.0.999\", \"rollForward\": \"disable\", \"paths\": [ \"tools\" ]\n  }\n}");
        var facts = await Reading.ReadAsync(_folder.Write("A.csproj", Projects.Web));
        var notice = Assert.Single(facts.Solution.Notices);
        Assert.Equal(("CTZ0004", "global.json", 3), (notice.Rule, notice.Location.File, notice.Location.Line));
        Assert.Equal("6.0.999", facts.Solution.PinnedSdk);
        Assert.Equal("net10.0", Assert.Single(facts.Solution.Projects).TargetFramework);
    }
}
