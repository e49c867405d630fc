using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Tests;

public sealed class PropertyFunctionCheckTests
{
    [Theory]
    [InlineData("$([System.IO.Path]::GetTempFileName())")]
    [InlineData("$([MSBuild]::RegisterBuildCheck('evil.dll'))")]
    [InlineData("$([System.Environment]::GetFolderPath(SpecialFolder.UserProfile, SpecialFolderOption.Create))")]
    [InlineData("$([System.IO.File]::WriteAllText('a', 'b'))")]
    [InlineData("$([System.Environment]::SetEnvironmentVariable('a', 'b'))")]
    [InlineData("$([System.Diagnostics.Process]::Start('sh'))")]
    [InlineData("$(Name.GetType().Assembly)")]
    [InlineData("$([System.IO.Directory]::GetParent('a').EnumerateFiles()[0].Delete())")]
    [InlineData("$([System.String]::Copy(')').Unknown())")]
    [InlineData("a $(Fine) b $([System.IO.Directory]::GetParent('a').Refresh())")]
    [InlineData("$([System.IO.Directory]::GetParent(`a`).Delete(true)")]
    public void Finds_what_is_not_known_to_be_harmless(string text) => Assert.NotNull(PropertyFunctionCheck.FindForbidden(text));

    [Theory]
    [InlineData("")]
    [InlineData("plain $(Configuration)|$(Platform)")]
    [InlineData("$(Name.Replace('Delete', 'Create'))")]
    [InlineData("$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))")]
    [InlineData("$([System.Text.RegularExpressions.Regex]::Replace($(A), '[^a-z.]', '-').Trim('-'))")]
    [InlineData("$([System.DateTime]::UtcNow.ToString('yyyy'))")]
    [InlineData("$(TargetFramework.Split('-')[0].Substring(3))")]
    [InlineData("$(Registry:HKEY_LOCAL_MACHINE\\Software\\X@Y)")]
    [InlineData("@(Compile->'%(Filename).x') $(")]
    public void Lets_pass_what_only_reads(string text) => Assert.Null(PropertyFunctionCheck.FindForbidden(text));
}
