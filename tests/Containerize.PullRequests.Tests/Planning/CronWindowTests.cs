using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Tests.Planning;

/// <summary>A schedule says when something may be begun.</summary>
public sealed class CronWindowTests
{
    // A Friday.
    private static readonly DateTimeOffset Moment = new(2026, 11, 27, 3, 40, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("* * * * *")]
    [InlineData("* 0-5 * * 5")]
    [InlineData("* 3 * * mon-fri")]
    [InlineData("30-59 3 27 nov *")]
    [InlineData("*/20 */3 * * *")]
    [InlineData("* * 1 * fri")]
    [InlineData("* * 27 * mon")]
    [InlineData("@daily")]
    public void It_is_within(string expression) => Assert.True(CronWindow.Holds(expression, Moment));

    [Theory]
    [InlineData("* 6-23 * * *")]
    [InlineData("* * * * sat,sun")]
    [InlineData("0-29 * * * *")]
    [InlineData("* * * dec *")]
    [InlineData("*/7 * * * *")]
    [InlineData("* * 1 * mon")]
    [InlineData("@weekly")]
    [InlineData("@monthly")]
    [InlineData("* * *")]
    [InlineData("x * * * *")]
    public void It_is_not(string expression) => Assert.False(CronWindow.Holds(expression, Moment));

    [Theory]
    [InlineData("* * * * 0")]
    [InlineData("* * * * 7")]
    [InlineData("* * * * sun")]
    [InlineData("* * * * 5-7")]
    public void Sunday_has_two_numbers(string expression) => Assert.True(CronWindow.Holds(expression, Moment.AddDays(2)));

    [Fact]
    public void The_offset_of_a_moment_does_not_count() => Assert.True(CronWindow.Holds("* 3 * * *", Moment.ToOffset(TimeSpan.FromHours(9))));
}
