namespace Containerize.Analyzers.Tests.Lifecycle;

public class ConsoleWaitRuleTests() : RuleTests("CTZ5507")
{
    [Fact]
    public Task Waiting_for_a_line() => Reports(
        """
        Console.WriteLine("started");
        [|Console.ReadLine()|];
        """, Given.Console);

    [Fact]
    public Task Waiting_for_a_key() => Reports(
        """
        [|Console.ReadKey()|];
        """, Given.Console);

    [Fact]
    public Task A_dialogue() => Guards(
        """
        Console.WriteLine("name?");
        var name = Console.ReadLine();
        Console.WriteLine(name);
        Console.ReadLine();
        """, Given.Console);

    [Fact]
    public Task A_debugger() => Guards(
        """
        if (System.Diagnostics.Debugger.IsAttached)
            Console.ReadKey();
        """, Given.Console);

    [Fact]
    public Task A_library() => Guards(
        """
        public static class Prompt { public static void Wait() => Console.ReadKey(); public static void Pause() { Console.ReadLine(); } }
        """, Given.Library);
}
