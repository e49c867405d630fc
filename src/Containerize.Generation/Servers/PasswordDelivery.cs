namespace Containerize.Generation.Servers;

/// <summary>How a server's image takes the password.</summary>
internal enum PasswordDelivery
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>An environment variable names a file that holds it.</summary>
    File,

    /// <summary>An environment variable holds it.</summary>
    Variable,
}
