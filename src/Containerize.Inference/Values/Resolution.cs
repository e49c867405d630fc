using Containerize.Model;

namespace Containerize.Inference.Values;

/// <summary>What a value in code comes to, with the configuration keys that feed it.</summary>
/// <param name="Production">The text in Production; null when not known.</param>
/// <param name="Development">The text on a developer's machine; null when not known.</param>
/// <param name="Keys">The keys that feed it, in order.</param>
/// <param name="Evidence">Where it was found, beyond the code itself.</param>
internal sealed record Resolution(string? Production, string? Development, EquatableList<string> Keys, EquatableList<Evidence> Evidence)
{
    /// <summary>Nothing is known.</summary>
    public static Resolution None { get; } = new(null, null, default, default);

    /// <summary>Whether the text is put together from several parts, so that a key gives one of them and not the whole.</summary>
    public bool IsJoined { get; init; }

    /// <summary>The best-known text: Production's, else Development's.</summary>
    public string? Text => Production ?? Development;

    /// <summary>Whether code alone decides the text, so that configuration cannot change it.</summary>
    public bool IsFixed => Keys.Count == 0 && Text is not null;
}
