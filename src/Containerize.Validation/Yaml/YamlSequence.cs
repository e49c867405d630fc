namespace Containerize.Validation.Yaml;

/// <summary>A list.</summary>
/// <param name="items">The items, in order.</param>
/// <param name="span">Where it stands.</param>
public sealed class YamlSequence(IReadOnlyList<YamlNode> items, TextSpan span) : YamlNode(span)
{
    /// <inheritdoc/>
    public override IReadOnlyList<YamlNode> Items { get; } = items;
}
