using Containerize.Testing;
using Containerize.Workspace.Caching;

namespace Containerize.Workspace.Tests.Caching;

/// <summary>A variable decides something where an evaluated file names it; nothing else that a shell sets makes a project be evaluated anew.</summary>
public sealed class EvaluationVariablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<A>$(FLAVOUR)</A>", true)]
    [InlineData("<A Condition=\"'$(Flavour)' != ''\" />", true)]
    [InlineData("<A>$([System.Environment]::GetEnvironmentVariable('FLAVOUR'))</A>", true)]
    [InlineData("<A>$([System.Environment]::GetEnvironmentVariable('FLA$(X)'))</A>", true)]
    [InlineData("<A>$([System.Environment]::ExpandEnvironmentVariables('%$(X)%'))</A>", true)]
    [InlineData("<A>$([System.Environment]::GetEnvironmentVariable('OTHER'))</A>", false)]
    [InlineData("<A>$(FLAVOURS) $(MY_FLAVOUR)</A>", false)]
    [InlineData("", false)]
    public void A_variable_counts_where_a_file_may_ask_for_it(string text, bool counts)
    {
        var variables = Of(text, ("FLAVOUR", "mild"));
        Assert.Equal(counts, variables.Read.Contains("FLAVOUR"));
        Assert.Equal(!counts, variables.Unread.Contains("FLAVOUR"));
    }

    [Theory]
    [InlineData("MSBuildEnableWorkloadResolver")]
    [InlineData("NUGET_PACKAGES")]
    [InlineData("HOME")]
    [InlineData("ProgramFiles(x86)")]
    public void What_MSBuild_reads_by_itself_always_counts(string name) => Assert.Contains(name, Of("", (name, "x")).Read);

    [Fact]
    public void A_file_that_is_gone_may_have_named_them_all() =>
        Assert.Contains("FLAVOUR", EvaluationVariables.Of(new() { ["FLAVOUR"] = "mild" }, [Path.Combine(_folder.Path, "gone.props")], []).Read);

    [Fact]
    public void The_same_variables_hold_and_a_new_or_changed_one_does_not()
    {
        var variables = Of("<A>$(READ)</A>", ("READ", "1"), ("UNREAD", "1"));
        Assert.True(variables.StillHold(new() { ["READ"] = "1", ["UNREAD"] = "2" }));
        Assert.True(variables.StillHold(new() { ["READ"] = "1" }));
        Assert.False(variables.StillHold(new() { ["READ"] = "2", ["UNREAD"] = "1" }));
        Assert.False(variables.StillHold(new() { ["UNREAD"] = "1" }));
        Assert.False(variables.StillHold(new() { ["READ"] = "1", ["UNKNOWN"] = "1" }));
    }

    [Fact]
    public void The_command_that_a_shell_notes_in_a_variable_is_none_of_them() => Assert.DoesNotContain("_", EvaluationVariables.Current().Keys);

    private EvaluationVariables Of(string text, params (string Name, string Value)[] variables) =>
        EvaluationVariables.Of(variables.ToDictionary(v => v.Name, v => v.Value), [_folder.Write("a.props", text)], []);
}
