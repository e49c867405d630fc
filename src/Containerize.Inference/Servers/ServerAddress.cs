namespace Containerize.Inference.Servers;

/// <summary>An address of a server, taken apart.</summary>
/// <param name="Host">The host; empty when not known.</param>
/// <param name="Port">The port as written; empty when not given.</param>
/// <param name="Database">The database; empty when not given.</param>
/// <param name="HasPassword">Whether it carries a password or key.</param>
/// <param name="Template">The same text with the variable parts as placeholders; empty when nothing could be replaced.</param>
internal sealed record ServerAddress(string Host, string Port, string Database, bool HasPassword, string Template)
{
    /// <summary>Whether the host means the machine that the code runs on.</summary>
    public bool IsLocal => IsLocalHost(Host);

    /// <summary>Whether the host is a plain DNS label, such as a service in a compose file has.</summary>
    public bool IsLabel => Host.Length > 0 && !IsLocal && Host.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && char.IsAsciiLetter(Host[0]);

    /// <summary>Whether the host is a full name on a network.</summary>
    public bool IsRemote => Host.Contains('.') && !IsLocal && !Host.Contains('\\') && !Host.Any(char.IsWhiteSpace) && !Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a host name means the machine itself.</summary>
    public static bool IsLocalHost(string host) =>
        host is "localhost" or "127.0.0.1" or "::1" or "[::1]" or "." or "(local)" or "0.0.0.0" or "+" or "*" or "host.docker.internal" or "docker.for.win.localhost" or "docker.for.mac.localhost"
        || host.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase) || host.StartsWith(".\\", StringComparison.Ordinal) || host.StartsWith("localhost\\", StringComparison.OrdinalIgnoreCase)
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
}
