namespace Containerize.Generation.Merging;

/// <summary>The kinds of value.</summary>
internal enum YamlPartKind
{
    /// <summary>A text, number or word.</summary>
    Scalar,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>Keys with values.</summary>
    Mapping,
}
