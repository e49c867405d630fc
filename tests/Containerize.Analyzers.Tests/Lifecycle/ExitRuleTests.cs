namespace Containerize.Analyzers.Tests.Lifecycle;

public class ExitRuleTests() : RuleTests("CTZ5501")
{
    [Fact]
    public Task An_exit_in_a_service() => Reports(
        """
        public class Sender(IHostApplicationLifetime lifetime)
        {
            public void Fail() => [|Environment.Exit(1)|];
            public object Lifetime => lifetime;
        }
        """, Given.Library);

    [Fact]
    public Task The_entry_point() => Guards(
        """
        if (args.Length == 0)
            Environment.Exit(1);
        WebApplication.CreateBuilder(args).Build().Run();
        """);

    [Fact]
    public Task Another_exit() => Guards(
        """
        new Door().Exit(1);
        public class Door { public void Exit(int code) { } }
        """);

    [Fact]
    public Task A_program_without_a_host() => Guards(
        """
        Stop();
        static void Stop() => Environment.Exit(1);
        """, Given.Console);
}
