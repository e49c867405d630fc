namespace Containerize.Cli.Terminal;

/// <summary>What a piece of text means; a terminal shows it as a colour.</summary>
internal enum Tint
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A name of the application: a service, a server.</summary>
    Name,

    /// <summary>Less important: places, tree lines.</summary>
    Faint,

    /// <summary>Good.</summary>
    Good,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error.</summary>
    Error,
}
