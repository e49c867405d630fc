using System.CommandLine;

namespace Containerize.Cli.Verbs;

/// <summary>The option that selects the form of the result.</summary>
internal static class OutputOption
{
    /// <summary>Text for people.</summary>
    public const string Text = "text";

    /// <summary>JSON for programs.</summary>
    public const string Json = "json";

    /// <summary>Makes the option; text is the default.</summary>
    public static Option<string> Make()
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = "The form of the result: text for people, json for programs.",
            DefaultValueFactory = _ => Text,
            HelpName = "text|json",
        };
        option.AcceptOnlyFromAmong(Text, Json);
        return option;
    }
}
