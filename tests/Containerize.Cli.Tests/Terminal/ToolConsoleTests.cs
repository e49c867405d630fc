using Containerize.Cli.Terminal;

namespace Containerize.Cli.Tests.Terminal;

public class ToolConsoleTests
{
    [Theory]
    [InlineData(null, "xterm-256color", true)]
    [InlineData("", "xterm-256color", true)]
    [InlineData("1", "xterm-256color", false)]
    [InlineData("0", "xterm-256color", false)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, true)]
    public void Colour_is_off_with_NO_COLOR_and_on_a_dumb_terminal(string? noColour, string? term, bool wanted) =>
        Assert.Equal(wanted, ToolConsole.ColourWanted(name => name switch { "NO_COLOR" => noColour, "TERM" => term, _ => null }));

    [Fact]
    public void Messages_show_control_characters_instead_of_sending_them()
    {
        using var error = new StringWriter { NewLine = "\n" };
        new ToolConsole(TextWriter.Null, error, false, false).Say("a\u001b[2Jb\u202ec\r");
        Assert.Equal("a\\u001b[2Jb\\u202ec\\u000d\n", error.ToString());
    }
}
