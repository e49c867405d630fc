namespace Containerize.Analyzers.Tests.Lifecycle;

public class KillRuleTests() : RuleTests("CTZ5502")
{
    [Fact]
    public Task A_process_that_kills_itself() => Reports(
        """
        [|System.Diagnostics.Process.GetCurrentProcess().Kill()|];
        """);

    [Fact]
    public Task By_way_of_a_variable() => Reports(
        """
        var self = System.Diagnostics.Process.GetCurrentProcess();
        [|self.Kill()|];
        """);

    [Fact]
    public Task By_its_own_number() => Reports(
        """
        [|System.Diagnostics.Process.GetProcessById(System.Environment.ProcessId).Kill()|];
        """);

    [Fact]
    public Task Another_number() => Guards(
        """
        System.Diagnostics.Process.GetProcessById(int.Parse(args[0])).Kill();
        """);

    [Fact]
    public Task Another_process() => Guards(
        """
        var other = System.Diagnostics.Process.Start("sleep");
        other.Kill();
        var memory = System.Diagnostics.Process.GetCurrentProcess().WorkingSet64;
        """);
}
