using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Testing;
using static Containerize.Model.EquatableList;

namespace Containerize.Cli.Tests.Output;

public class AnalysisTextTests
{
    [Fact]
    public void Output_is_the_golden_text() => Golden.Matches("cli/model.txt", Write(SampleModel.Make()));

    [Fact]
    public void Redirected_output_holds_no_escape_byte() => Assert.DoesNotContain('\u001b', Write(SampleModel.Make()));

    [Fact]
    public void A_terminal_shows_colour_and_the_same_text()
    {
        var coloured = Write(SampleModel.Make(), colour: true);
        Assert.Contains('\u001b', coloured);
        Assert.DoesNotContain("\u001b[31mred", coloured, StringComparison.Ordinal);
        Assert.Equal(Write(SampleModel.Make()), System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void No_secret_value_is_written() => Assert.DoesNotContain(SampleModel.SecretValue, Write(SampleModel.Make()), StringComparison.Ordinal);

    [Fact]
    public void A_long_line_is_not_cut()
    {
        var name = new string('x', 300);
        var model = SampleModel.Make() with { Connections = Of(new Connection("pilot", "mail", ConnectionKind.Mail, name, Confidence.Certain, false, [])) };
        Assert.Contains(name, Write(model), StringComparison.Ordinal);
        Assert.Contains(name, Write(model, colour: true), StringComparison.Ordinal);
    }

    [Fact]
    public void An_application_without_services_says_so() =>
        Assert.Contains("none: no project", Write(new ApplicationModel("empty", ".", [], [], [])), StringComparison.Ordinal);

    private static string Write(ApplicationModel model, bool colour = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        AnalysisText.Write(model, TintedWriter.ForOutput(new ToolConsole(output, TextWriter.Null, colour, false)));
        return output.ToString();
    }
}
