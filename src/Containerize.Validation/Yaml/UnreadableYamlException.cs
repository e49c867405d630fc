namespace Containerize.Validation.Yaml;

/// <summary>Ends the reading of one document; never leaves the reader.</summary>
internal sealed class UnreadableYamlException(Rule rule, TextSpan span, string message, string remedy) : Exception(message)
{
    public Rule Rule { get; } = rule;

    public TextSpan Span { get; } = span;

    public string Remedy { get; } = remedy;
}
