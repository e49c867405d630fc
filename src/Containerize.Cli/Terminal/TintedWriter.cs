using Spectre.Console;

namespace Containerize.Cli.Terminal;

/// <summary>Writes text with a meaning: coloured on a terminal, plain and never cut to a width anywhere else.</summary>
internal sealed class TintedWriter
{
    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _console;

    private TintedWriter(TextWriter writer, IAnsiConsole? console)
    {
        _writer = writer;
        _console = console;
    }

    /// <summary>A writer for results.</summary>
    /// <param name="console">The tool's streams.</param>
    public static TintedWriter ForOutput(ToolConsole console) => Make(console.Output, console.ColourOutput);

    /// <summary>A writer for messages.</summary>
    /// <param name="console">The tool's streams.</param>
    public static TintedWriter ForError(ToolConsole console) => Make(console.Error, console.ColourError);

    /// <summary>Writes text on the current line.</summary>
    /// <param name="text">The text; control characters and line breaks are made harmless.</param>
    /// <param name="tint">What it means.</param>
    public TintedWriter Write(string text, Tint tint = Tint.Plain)
    {
        var line = Printable.Line(text);
        if (_console is null || tint == Tint.Plain)
        {
            _writer.Write(line);
        }
        else
        {
            _console.Write(new Text(line, Style(tint)));
        }

        return this;
    }

    /// <summary>Ends the line, after some text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tint">What it means.</param>
    public void Line(string text = "", Tint tint = Tint.Plain)
    {
        Write(text, tint);
        _writer.Write('\n');
    }

    private static TintedWriter Make(TextWriter writer, bool colour)
    {
        if (!colour)
        {
            return new TintedWriter(writer, null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });

        // The terminal wraps long lines itself; a fixed width would cut names in two.
        console.Profile.Width = int.MaxValue / 4;
        return new TintedWriter(writer, console);
    }

    private static Style Style(Tint tint) => tint switch
    {
        Tint.Heading => new Style(decoration: Decoration.Bold),
        Tint.Name => new Style(Color.Aqua),
        Tint.Faint => new Style(Color.Grey),
        Tint.Good => new Style(Color.Green),
        Tint.Warning => new Style(Color.Yellow),
        Tint.Error => new Style(Color.Red),
        _ => Spectre.Console.Style.Plain,
    };
}
