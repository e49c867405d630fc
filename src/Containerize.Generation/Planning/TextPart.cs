namespace Containerize.Generation.Planning;

/// <summary>A part of an environment variable's value.</summary>
internal abstract record TextPart
{
    /// <summary>Text as it is.</summary>
    internal sealed record Literal(string Text) : TextPart;

    /// <summary>A server's password.</summary>
    internal sealed record Password(string Server) : TextPart;

    /// <summary>A value that only the user knows.</summary>
    /// <param name="Key">The configuration key.</param>
    /// <param name="Required">Whether the service cannot run without it.</param>
    internal sealed record FromUser(string Key, bool Required) : TextPart;

    /// <summary>The environment's name, which compose lets the user choose.</summary>
    internal sealed record EnvironmentName : TextPart;
}
