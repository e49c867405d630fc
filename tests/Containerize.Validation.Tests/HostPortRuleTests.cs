namespace Containerize.Validation.Tests;

public sealed class HostPortRuleTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("profiles: [a]", "")]
    [InlineData("profiles: [a, b]", "profiles: [b]")]
    public void Reports_services_that_run_together(string one, string other) => Assert.Contains(Findings(one, other, "8080"), f => f.Rule == "CTZ7007");

    [Theory]
    [InlineData("profiles: [a]", "profiles: [b]", "8080")]
    [InlineData("", "", "0")]
    [InlineData("", "", "${PORT:-0}")]
    public void Guards_services_that_do_not_and_ports_that_are_decided_elsewhere(string one, string other, string port) => Assert.DoesNotContain(Findings(one, other, port), f => f.Rule == "CTZ7007");

    private static IEnumerable<Finding> Findings(string one, string other, string port) => Validate.Compose(
        $$"""
        services:
          one:
            image: a:1
            {{one}}
            ports: [{target: 1, published: "{{port}}"}]
          other:
            image: a:1
            {{other}}
            ports: [{target: 1, published: "{{port}}"}]
        """);
}
