namespace Containerize.Analyzers.Tests.Platform;

public class TimeZoneRuleTests() : RuleTests("CTZ5605")
{
    [Fact]
    public Task A_name_of_Windows() => Reports(
        """
        var zone = TimeZoneInfo.FindSystemTimeZoneById([|"W. Europe Standard Time"|]);
        """);

    [Fact]
    public Task An_IANA_name() => Guards(
        """
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var utc = TimeZoneInfo.FindSystemTimeZoneById("UTC");
        """);

    [Fact]
    public Task Each_platform_by_its_own() => Guards(
        """
        var zone = OperatingSystem.IsWindows() ? TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time") : TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        """);
}
