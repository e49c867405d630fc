using Containerize.Model;

namespace Containerize.Detection.Tests.Reading;

public class ConditionGuardTests
{
    private const string Here = "services.AddHostedService<Worker>();";

    [Theory]
    [InlineData("if (configuration.GetValue<bool>(\"X\")) { HERE }", "config(X) True")]
    [InlineData("if (!configuration.GetValue<bool>(\"X\")) return; HERE", "config(X) True")]
    [InlineData("if (configuration[\"X\"] == \"a\") { } else { HERE }", "not config(X) EqualTo a")]
    [InlineData("var on = configuration[\"X\"] == \"a\"; if (on) { HERE }", "config(X) EqualTo a")]
    [InlineData("if (configuration[\"X\"] is \"a\" or \"b\") { HERE }", "config(X) EqualTo a|b")]
    [InlineData("if (configuration.GetValue<Kind>(\"X\") == Kind.Redis) { HERE }", "config(X) EqualTo Redis")]
    public void A_condition_on_configuration_is_read(string statements, string condition) => Assert.Equal(condition, Of(statements));

    [Theory]
    [InlineData("switch (configuration[\"X\"]) { case \"a\": HERE break; default: break; }", "config(X) EqualTo a")]
    [InlineData("switch (configuration[\"X\"]) { case \"a\": case \"b\": HERE break; default: break; }", "config(X) EqualTo a|b")]
    [InlineData("switch (configuration[\"X\"]) { case \"a\": HERE break; }", "config(X) ChosenAs a")]
    [InlineData("switch (configuration[\"X\"]) { case \"a\": HERE break; default: throw new Exception(); }", "config(X) ChosenAs a")]
    [InlineData("switch (configuration[\"X\"]) { case \"a\": break; case \"b\": break; default: HERE break; }", "not config(X) EqualTo a, not config(X) EqualTo b")]
    [InlineData("switch (configuration[\"X\"]) { case \"a\": return; } HERE", "not config(X) EqualTo a")]
    [InlineData("switch (configuration.GetValue<Kind>(\"X\")) { case Kind.Redis: HERE break; default: break; }", "config(X) EqualTo Redis")]
    [InlineData("switch (configuration[\"X\"]) { case var p when p == \"a\": HERE break; default: break; }", "config(X) EqualTo a")]
    [InlineData("_ = configuration[\"X\"] switch { \"a\" => services.AddHostedService<Worker>(), _ => services };", "config(X) EqualTo a")]
    [InlineData("switch (services.Count) { case 1: HERE break; }", "")]
    public void A_section_of_a_switch_is_read(string statements, string condition) => Assert.Equal(condition, Of(statements));

    [Theory]
    [InlineData("if (args[0] == \"work\") { HERE }", "argument(0) EqualTo work")]
    [InlineData("if (args.Length > 0 && args[0] == \"migrate\") { return; } HERE", "not argument(0) EqualTo migrate")]
    [InlineData("if (args.Contains(\"--work\")) { HERE }", "argument(-1) EqualTo --work")]
    [InlineData("var work = args.Any(a => a.Equals(\"--work\", StringComparison.OrdinalIgnoreCase)); if (work) { HERE }", "argument(-1) EqualTo --work")]
    [InlineData("if (args is [\"work\", ..]) { HERE }", "argument(0) EqualTo work")]
    [InlineData("switch (args[0]) { case \"work\": HERE break; }", "argument(0) ChosenAs work")]
    [InlineData("switch (args) { case [\"work\"]: HERE break; default: break; }", "argument(0) EqualTo work")]
    [InlineData("switch (args.Length > 0 ? args[0] : \"web\") { case \"work\": HERE break; default: break; }", "argument(0)|'web' EqualTo work")]
    [InlineData("switch (args.FirstOrDefault()) { case \"work\": HERE break; default: break; }", "argument(0) EqualTo work")]
    [InlineData("var command = new Command(\"work\"); command.SetAction(r => { HERE });", "argument(0) EqualTo work")]
    [InlineData("var command = new RootCommand(\"work\"); command.SetAction(r => { HERE });", "")]
    [InlineData("app.AddCommand(\"work\", () => { HERE });", "argument(0) EqualTo work")]
    public void What_the_arguments_select_is_read(string statements, string condition) => Assert.Equal(condition, Of(statements));

    [Fact]
    public void A_type_of_a_command_is_mentioned_under_its_word()
    {
        var mention = Assert.Single(Detect.In("config.AddCommand<Migrate>(\"migrate\"); class Migrate { }").Mentions.Single(m => m.Scope.Type == Scope.TopLevel).Guarded);
        Assert.Equal(("Migrate", "argument(0) EqualTo migrate"), (mention.Name, Of(mention.Conditions)));
    }

    [Fact]
    public void Statements_at_the_top_level_leave_as_those_of_a_method_do() =>
        Assert.Equal("not argument(-1) EqualTo --seed", Of(Detect.In($"var services = new ServiceCollection(); if (args.Contains(\"--seed\")) {{ return; }} {Here} class Worker;").Only<HostedServiceFact>().Conditions));

    [Fact]
    public void A_thousand_cases_and_ten_thousand_guards_say_no_more_than_can_be_followed()
    {
        var cases = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"case \"{i}\": services.Add(null!); break;"));
        Assert.InRange(Conditions($"switch (configuration[\"X\"]) {{ {cases} default: {Here} break; }}").Count, 1, 64);
        var guards = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"if (configuration[\"{i}\"] == \"a\") return; services.Add(null!);"));
        Assert.InRange(Conditions(guards + Here).Count, 1, 64);
    }

    [Fact]
    public void Conditions_nested_a_hundred_deep_are_cut() =>
        Assert.InRange(Conditions(string.Concat(Enumerable.Range(0, 100).Select(i => $"if (configuration[\"{i}\"] == \"a\") {{ ")) + Here + new string('}', 100)).Count, 1, 65);

    private static string Of(string statements) => Of(Conditions(statements.Replace("HERE", Here, StringComparison.Ordinal)));

    private static EquatableList<GuardCondition> Conditions(string statements) => Detect.In($$"""
        enum Kind { Memory, Redis }
        class Worker;
        static class Setup
        {
            static void Main(string[] args) { }

            static void Add(IServiceCollection services, IConfiguration configuration, dynamic app, string[] args)
            {
                {{statements}}
            }
        }
        """).Only<HostedServiceFact>().Conditions;

    private static string Of(EquatableList<GuardCondition> conditions) =>
        string.Join(", ", conditions.Select(c => $"{(c.Negated ? "not " : "")}{Text.Of(c.Value)} {c.Test} {c.Operand.Replace('\n', '|')}".TrimEnd()));
}
