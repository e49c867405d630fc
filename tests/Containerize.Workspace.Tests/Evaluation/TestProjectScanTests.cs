using System.Xml.Linq;
using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Tests.Evaluation;

public class TestProjectScanTests
{
    private const string Sdk = "<ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" /></ItemGroup>";

    [Theory]
    [InlineData(Sdk)]
    [InlineData("<PropertyGroup><IsTestProject> True </IsTestProject></PropertyGroup>")]
    [InlineData("<ItemGroup><PackageReference Include=\"xunit.v3\" Version=\"1.0.0\" /></ItemGroup>")]
    public void A_project_of_tests_is_known_by_its_file(string content) =>
        Assert.Equal(["../A/A.csproj"], References(content + "<ItemGroup><ProjectReference Include=\"../A/A.csproj\" /></ItemGroup>"));

    [Theory]
    [InlineData("")]
    [InlineData("<ItemGroup><PackageReference Include=\"Npgsql\" /></ItemGroup>")]
    [InlineData("<PropertyGroup><IsTestProject>false</IsTestProject></PropertyGroup>")]
    [InlineData("<ItemGroup Condition=\"'$(Tests)' == '1'\"><PackageReference Include=\"Microsoft.NET.Test.Sdk\" /></ItemGroup>")]
    [InlineData("<Target Name=\"T\"><ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" /></ItemGroup></Target>")]
    public void Anything_else_is_evaluated(string content) => Assert.Null(References(content));

    [Theory]
    [InlineData("<ItemGroup><ProjectReference Include=\"$(Src)/A.csproj\" /></ItemGroup>")]
    [InlineData("<ItemGroup><ProjectReference Include=\"../*/A.csproj\" /></ItemGroup>")]
    [InlineData("<ItemGroup Condition=\"Exists('x')\"><ProjectReference Include=\"A.csproj\" /></ItemGroup>")]
    [InlineData("<ItemGroup><ProjectReference Remove=\"A.csproj\" /></ItemGroup>")]
    [InlineData("<Import Project=\"../tests.props\" />")]
    [InlineData("<Choose><When Condition=\"true\" /></Choose>")]
    public void What_the_file_leaves_to_evaluation_is_evaluated(string content) => Assert.Null(References(Sdk + content));

    private static IReadOnlyList<string>? References(string content) => TestProjectScan.References(XElement.Parse($"<Project Sdk=\"Microsoft.NET.Sdk\">{content}</Project>"));
}
