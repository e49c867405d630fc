using Containerize.Model;

namespace Containerize.Detection.Tests;

/// <summary>Writes values in one line, so that a test can state a whole value at a glance.</summary>
internal static class Text
{
    /// <summary>
    /// A literal stands in quotes, a key as <c>config(key)</c> with its default behind <c>?</c>, an environment variable as <c>env(NAME)</c>,
    /// an option as <c>option(Type.Property)</c>, a parameter as <c>parameter(method.name)</c>, a command-line argument as <c>argument(index)</c>; alternatives are parted by <c>|</c>, parts by <c>+</c>.
    /// </summary>
    public static string Of(TextValue? value) => value switch
    {
        null => "",
        LiteralText literal => $"'{literal.Text}'",
        ConfigurationText key => $"config({KeyOf(key.Key)}{Default(key.Default)})",
        EnvironmentText variable => $"env({variable.Name}{Default(variable.Default)})",
        OptionText option => $"option({option.OptionsType}.{option.Property})",
        ParameterText parameter => $"parameter({parameter.Method}.{parameter.Index}.{parameter.Name}{Default(parameter.Default)})",
        SectionText section => $"section({KeyOf(section.Section)})",
        ArgumentText argument => $"argument({argument.Index})",
        JoinedText joined => string.Join("+", joined.Parts.Select(Of)),
        AlternativeText either => string.Join("|", either.Values.Select(Of)),
        _ => "unknown",
    };

    private static string KeyOf(TextValue key) => key is LiteralText literal ? literal.Text : Of(key);

    private static string Default(TextValue? value) => value is null ? "" : "?" + Of(value);
}
