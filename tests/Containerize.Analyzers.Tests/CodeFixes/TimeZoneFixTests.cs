using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class TimeZoneFixTests() : FixTests(new TimeZoneFix())
{
    [Fact]
    public Task A_zone() => Fixes(
        """
        var a = TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time");
        var b = TimeZoneInfo.FindSystemTimeZoneById("Tokyo Standard Time");
        """,
        """
        var a = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var b = TimeZoneInfo.FindSystemTimeZoneById("Tokyo Standard Time");
        """,
        """
        var a = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var b = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
        """);

    [Fact]
    public Task A_zone_that_is_not_known() => Offers_nothing(
        """
        var a = TimeZoneInfo.FindSystemTimeZoneById("Mars Standard Time");
        """);
}
