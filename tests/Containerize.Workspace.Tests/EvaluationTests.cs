using Containerize.Testing;

namespace Containerize.Workspace.Tests;

public sealed class EvaluationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Properties_come_from_Directory_Build_props_and_conditions()
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><ContainerRegistry>registry.example.com</ContainerRegistry></PropertyGroup></Project>");
        var path = _folder.Write("src/A.csproj", Projects.Sdk("""
            <PropertyGroup Condition="'$(Configuration)' == 'Release'"><AssemblyName>released</AssemblyName><ContainerRepository>team/a</ContainerRepository></PropertyGroup>
            <PropertyGroup Condition="'$(Configuration)' == 'Debug'"><AssemblyName>debugged</AssemblyName></PropertyGroup>
            <PropertyGroup><OutputType>Exe</OutputType><InvariantGlobalization>true</InvariantGlobalization><UserSecretsId>secrets-1</UserSecretsId></PropertyGroup>
            """));
        var project = await Reading.ReadProjectAsync(path);
        Assert.Equal("released", project.AssemblyName);
        Assert.Equal("Exe", project.OutputType);
        Assert.Equal("registry.example.com", project.Property("ContainerRegistry"));
        Assert.Equal("team/a", project.Property("ContainerRepository"));
        Assert.Equal("secrets-1", project.Property("UserSecretsId"));
        Assert.True(project.IsTrue("InvariantGlobalization"));
        Assert.Contains("Directory.Build.props", project.RestoreInputs);
    }

    [Fact]
    public async Task A_version_counts_only_where_the_repository_sets_it()
    {
        var without = await Reading.ReadProjectAsync(_folder.Write("a/A.csproj", Projects.Library));
        var with = await Reading.ReadProjectAsync(_folder.Write("b/B.csproj", Projects.Sdk("<PropertyGroup><VersionPrefix>2.3.4</VersionPrefix></PropertyGroup>")));
        Assert.Equal("", without.Property("Version"));
        Assert.Equal("2.3.4", with.Property("Version"));
    }

    [Fact]
    public async Task Central_package_versions_and_overrides_are_applied()
    {
        _folder.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Npgsql" Version="9.0.1" /><PackageVersion Include="Dapper" Version="2.0.0" /></ItemGroup>
            </Project>
            """);
        var project = await Reading.ReadProjectAsync(_folder.Write("A.csproj", Projects.Sdk("<ItemGroup><PackageReference Include=\"Npgsql\" /><PackageReference Include=\"Dapper\" VersionOverride=\"2.1.0\" /></ItemGroup>")));
        Assert.Equal(["Dapper/2.1.0", "Npgsql/9.0.1"], project.Packages.Select(p => $"{p.Name}/{p.Version}"));
        Assert.Contains("Directory.Packages.props", project.RestoreInputs);
    }

    [Theory]
    [InlineData("net8.0;net10.0;netstandard2.0", "net10.0")]
    [InlineData("net48;netstandard2.1", "netstandard2.1")]
    [InlineData("net9.0-android;net8.0", "net8.0")]
    [InlineData("netcoreapp3.1;net472", "netcoreapp3.1")]
    public async Task The_newest_framework_that_runs_in_a_container_is_chosen(string frameworks, string chosen)
    {
        var project = await Reading.ReadProjectAsync(_folder.Write("A.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks></PropertyGroup></Project>"));
        Assert.Equal(chosen, project.TargetFramework);
        Assert.Equal(frameworks.Split(';'), project.TargetFrameworks);
    }

    [Fact]
    public async Task Items_of_the_chosen_framework_count()
    {
        var project = await Reading.ReadProjectAsync(_folder.Write("A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks></PropertyGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'net8.0'"><PackageReference Include="Old" Version="1.0.0" /></ItemGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'"><PackageReference Include="New" Version="2.0.0" /></ItemGroup>
            </Project>
            """));
        Assert.Equal(["New"], project.Packages.Select(p => p.Name));
    }

    [Fact]
    public async Task Container_items_and_proto_files_are_read()
    {
        _folder.Write("protos/basket.proto", "syntax = \"proto3\";");
        var project = await Reading.ReadProjectAsync(_folder.Write("a/A.csproj", Projects.Sdk("""
            <ItemGroup>
              <ContainerPort Include="8085" Type="tcp" />
              <Protobuf Include="..\protos\basket.proto" GrpcServices="Server" />
            </ItemGroup>
            """)));
        var port = Assert.Single(project.ContainerItems);
        Assert.Equal(("ContainerPort", "8085"), (port.ItemType, port.Include));
        Assert.Equal([KeyValuePair.Create("Type", "tcp")], port.Metadata);
        var proto = Assert.Single(project.ProtoFiles);
        Assert.Equal("protos/basket.proto", proto.Include);
        Assert.Equal([KeyValuePair.Create("GrpcServices", "Server")], proto.Metadata);
        Assert.Contains("protos/basket.proto", project.OutsideInputs);
    }

    [Fact]
    public async Task References_with_backslashes_and_another_case_are_followed()
    {
        _folder.Write("src/Common/Common.csproj", Projects.Library);
        _folder.Write("src/Data/Data.csproj", Projects.Sdk("<ItemGroup><ProjectReference Include=\"..\\Common\\common.csproj\" /></ItemGroup>"));
        var facts = await Reading.ReadAsync(_folder.Write("src/Api/Api.csproj", Projects.Sdk("<ItemGroup><ProjectReference Include=\"..\\data\\Data.csproj\" /></ItemGroup>", "Microsoft.NET.Sdk.Web")));
        var api = facts.Solution.Projects.Single(p => p.Name == "Api");
        Assert.Equal(["Data/Data.csproj"], api.ProjectReferences);
        Assert.Equal(["Common/Common.csproj", "Data/Data.csproj"], api.ProjectClosure);
        Assert.Equal(["Api/Api.csproj"], facts.Solution.Listed);
        Assert.Equal("..", facts.Solution.Root);
    }

    [Fact]
    public async Task A_circle_of_references_ends()
    {
        _folder.Write("b/B.csproj", Projects.Sdk("<ItemGroup><ProjectReference Include=\"../a/A.csproj\" /></ItemGroup>"));
        _folder.Write("b/B.cs", "class B { A a; }");
        _folder.Write("a/A.cs", "class A { B b; }");
        var project = await Reading.ReadProjectAsync(_folder.Write("a/A.csproj", Projects.Sdk("<ItemGroup><ProjectReference Include=\"../b/B.csproj\" /></ItemGroup>")));
        Assert.Equal(["b/B.csproj"], project.ProjectClosure);
    }

    [Fact]
    public async Task A_reference_to_a_project_that_is_gone_is_a_notice()
    {
        var facts = await Reading.ReadAsync(_folder.Write("A.csproj", Projects.Sdk("<ItemGroup><ProjectReference Include=\"..\\gone\\Gone.csproj\" /></ItemGroup>")));
        var notice = Assert.Single(facts.Solution.Notices);
        Assert.Equal(("CTZ0001", "A.csproj"), (notice.Rule, notice.Location.File));
        Assert.Single(facts.Solution.Projects);
    }

    [Fact]
    public async Task An_XML_error_is_located_and_the_rest_is_read()
    {
        var solution = _folder.Write("S.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj"));
        _folder.Write("a/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n</Project>\n");
        _folder.Write("b/B.csproj", Projects.Library);
        var facts = await Reading.ReadAsync(solution);
        Assert.Equal("B", Assert.Single(facts.Solution.Projects).Name);
        var notice = Assert.Single(facts.Solution.Notices);
        Assert.Equal(("CTZ0002", "a/A.csproj", 3), (notice.Rule, notice.Location.File, notice.Location.Line));
        Assert.Equal("the project 'A.csproj' cannot be evaluated: The 'PropertyGroup' start tag on line 2 position 4 does not match the end tag of 'Project'", notice.Message);
    }

    [Theory]
    [InlineData("Directory.Build.props", "<Project>\n  <PropertyGroup>\n</Project>\n", 3, "The 'PropertyGroup' start tag on line 2 position 4 does not match the end tag of 'Project'")]
    [InlineData("Directory.Build.targets", "{ }", 1, "Data at the root level is invalid")]
    [InlineData("Directory.Packages.props", "<Packages />", 1, "its first element is <Packages> and not <Project>")]
    public async Task A_file_that_projects_are_evaluated_without_is_located_once(string file, string content, int line, string why)
    {
        var solution = _folder.Write("S.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj"));
        _folder.Write("a/A.csproj", Projects.Library);
        _folder.Write("b/B.csproj", Projects.Library);
        _folder.Write(file, content);
        var facts = await Reading.ReadAsync(solution);
        Assert.Equal(2, facts.Solution.Projects.Count);
        var notice = Assert.Single(facts.Solution.Notices);
        Assert.Equal(("CTZ0002", file, line), (notice.Rule, notice.Location.File, notice.Location.Line));
        Assert.Equal("the file cannot be read, and projects that import it are evaluated without it: " + why, notice.Message);
    }

    [Theory]
    [InlineData("Directory.Build.props", "")]
    [InlineData("Directory.Build.props", " \n")]
    [InlineData("Directory.Build.targets", "<?xml version=\"1.0\"?>\n")]
    [InlineData("Directory.Build.props", "<Project />")]
    [InlineData("Elsewhere.props", "{ }")]
    public async Task A_file_that_says_nothing_or_that_nobody_imports_is_no_mistake(string file, string content)
    {
        var solution = _folder.Write("S.slnx", Projects.Slnx("a/A.csproj"));
        _folder.Write("a/A.csproj", Projects.Sdk("<Import Project=\"Gone.props\" /><Import Project=\"../Elsewhere.props\" Condition=\"'$(Never)' == 'true'\" />"));
        _folder.Write(file, content);
        Assert.Empty((await Reading.ReadAsync(solution)).Solution.Notices);
    }

    [Fact]
    public async Task An_MSBuild_error_is_located()
    {
        var solution = _folder.Write("S.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj"));
        _folder.Write("a/A.csproj", Projects.Sdk("<PropertyGroup Condition=\"'$(X)' ==== 'y'\" />"));
        _folder.Write("b/B.csproj", Projects.Library);
        var notice = Assert.Single((await Reading.ReadAsync(solution)).Solution.Notices);
        Assert.Equal(("CTZ0002", 5), (notice.Rule, notice.Location.Line));
    }

    [Fact]
    public async Task An_old_project_of_the_NET_Framework_is_read()
    {
        _folder.Write("packages.config", "<packages><package id=\"Newtonsoft.Json\" version=\"12.0.3\" targetFramework=\"net472\" /></packages>");
        var project = await Reading.ReadProjectAsync(_folder.Write("Old.csproj", """
            <?xml version="1.0" encoding="utf-8"?>
            <Project ToolsVersion="15.0" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" />
              <PropertyGroup><OutputType>Library</OutputType><AssemblyName>Old.Web</AssemblyName><TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion></PropertyGroup>
              <ItemGroup><Compile Include="App_Start\RouteConfig.cs" /></ItemGroup>
              <Import Project="$(VSToolsPath)\WebApplications\Microsoft.WebApplication.targets" />
            </Project>
            """));
        Assert.False(project.IsSdkStyle);
        Assert.Equal("net472", project.TargetFramework);
        Assert.Equal("Old.Web", project.AssemblyName);
        Assert.True(project.HasPackage("Newtonsoft.Json"));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("Größe")]
    [InlineData("paren(theses)")]
    [InlineData("semi;colon")]
    public async Task Odd_names_are_read(string name)
    {
        _folder.Write($"{name}/{name}.csproj", Projects.Web);
        _folder.Write($"{name}/Program.cs", "var app = WebApplication.CreateBuilder(args).Build(); app.Run();");
        var facts = await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx($"{name}/{name}.csproj")));
        var project = Assert.Single(facts.Solution.Projects);
        Assert.Equal(name, project.Name);
        Assert.Equal([$"{name}/Program.cs"], project.SourceFiles);
    }

    [Fact]
    public async Task A_percent_sign_in_a_file_name_is_kept()
    {
        _folder.Write("a/per%40cent.csproj", Projects.Library);
        _folder.Write("a/Half%41.cs", "class Half;");
        var project = await Reading.ReadProjectAsync(_folder["a/per%40cent.csproj"]);
        Assert.Equal("per%40cent", project.Name);
        Assert.Equal(["Half%41.cs"], project.SourceFiles);
    }

    [Fact]
    public async Task A_web_project_that_refers_to_a_JavaScript_project_is_read_with_a_notice()
    {
        _folder.Write("client/client.esproj", "<Project Sdk=\"Microsoft.VisualStudio.JavaScript.Sdk/1.0.0\" />");
        var facts = await Reading.ReadAsync(_folder.Write("server/Server.csproj", Projects.Sdk("<ItemGroup><ProjectReference Include=\"..\\client\\client.esproj\" /></ItemGroup>", "Microsoft.NET.Sdk.Web")));
        Assert.Equal("CTZ0003", Assert.Single(facts.Solution.Notices).Rule);
        Assert.Empty(Assert.Single(facts.Solution.Projects).ProjectReferences);
    }

    [Fact]
    public async Task Projects_of_other_languages_are_read()
    {
        var solution = _folder.Write("S.slnx", Projects.Slnx("f/F.fsproj", "v/V.vbproj"));
        _folder.Write("f/F.fsproj", Projects.Sdk("<ItemGroup><Compile Include=\"Program.fs\" /><PackageReference Include=\"Giraffe\" Version=\"6.0.0\" /></ItemGroup>", "Microsoft.NET.Sdk.Web"));
        _folder.Write("v/V.vbproj", Projects.Library);
        var projects = (await Reading.ReadAsync(solution)).Solution.Projects;
        Assert.Equal(["fsharp", "vb"], projects.Select(p => p.Language));
        Assert.True(projects[0].HasPackage("Giraffe"));
    }
}
