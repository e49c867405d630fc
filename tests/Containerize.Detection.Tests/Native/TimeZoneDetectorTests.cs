using Containerize.Model;

namespace Containerize.Detection.Tests.Native;

public class TimeZoneDetectorTests
{
    [Theory]
    [InlineData("", "var zone = TimeZoneInfo.FindSystemTimeZoneById(\"Europe/Vienna\");", "time-zones")]
    [InlineData("using TimeZoneConverter;", "var zone = TZConvert.GetTimeZoneInfo(\"Europe/Vienna\");", "time-zones")]
    public void Reports_time_zones_by_name(string usings, string statement, string feature) => Assert.Equal([feature], Seen(usings, statement));

    [Theory]
    [InlineData("", "var zone = TimeZoneInfo.Utc;")]
    [InlineData("", "var zone = DateTimeZoneProviders.Tzdb[\"Europe/Vienna\"];")]
    public void Guards_against_the_zones_that_are_always_there(string usings, string statement) => Assert.Empty(Seen(usings, statement));

    private static IEnumerable<string> Seen(string usings, string statement) =>
        Detect.InSetup(statement, usings).All<FeatureFact>().Where(f => f.Evidence.Detector == "time-zone").Select(f => f.Feature).Distinct();
}
