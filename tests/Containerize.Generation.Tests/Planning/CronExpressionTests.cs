using Containerize.Generation.Planning;

namespace Containerize.Generation.Tests.Planning;

public sealed class CronExpressionTests
{
    [Theory]
    [InlineData("0 3 * * *", "0 3 * * *")]
    [InlineData("*/5 8-18 * * MON-FRI", "*/5 8-18 * * MON-FRI")]
    [InlineData("0 */5 * * * *", "*/5 * * * *")]
    [InlineData("0 30 2 ? * SUN", "30 2 * * SUN")]
    [InlineData("0 0 12 ? * 2-6", "0 12 * * 1-5")]
    [InlineData("0 0 12 ? * 1/2", "0 12 * * 0/2")]
    [InlineData("0 0 12 1 * ? *", "0 12 1 * *")]
    [InlineData("0 0 1 JUL WED", "0 0 1 JUL WED")]
    [InlineData("0 0 0 * * 1-5", "0 0 * * 1-5")]
    [InlineData("@daily", "@daily")]
    public void Is_said_in_five_fields(string expression, string cron) => Assert.Equal(cron, CronExpression.InFiveFields(expression));

    [Theory]
    [InlineData("*/10 * * * * *")]
    [InlineData("30 0 3 * * *")]
    [InlineData("0 0 12 L * ?")]
    [InlineData("0 0 12 15W * ?")]
    [InlineData("0 0 12 ? * 6#3")]
    [InlineData("0 0 12 1 1 ? 2030")]
    [InlineData("03:00:00")]
    [InlineData("")]
    [InlineData("0 3 * *\n*: x")]
    public void Cannot_be_said(string expression) => Assert.Null(CronExpression.InFiveFields(expression));
}
