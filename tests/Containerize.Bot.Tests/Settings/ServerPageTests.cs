using Containerize.Bot.Settings;

namespace Containerize.Bot.Tests.Settings;

public class ServerPageTests
{
    public static TheoryData<string> Settings => new(typeof(BotOptions).GetProperties().Where(p => p.CanWrite).Select(p => p.Name));

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_has_a_row_on_the_page(string name) => Assert.Contains($"\n| `Bot__{name}` |", Checkout.Read("docs/server.md"), StringComparison.Ordinal);

    [Fact]
    public void The_page_names_no_setting_that_there_is_not()
    {
        var named = Checkout.Read("docs/server.md").Split('\n').Where(line => line.StartsWith("| `Bot__", StringComparison.Ordinal)).Select(line => line.Split('`')[1]["Bot__".Length..]);
        Assert.Equal(typeof(BotOptions).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }
}
