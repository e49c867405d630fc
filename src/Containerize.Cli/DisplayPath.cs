namespace Containerize.Cli;

/// <summary>Paths as a person in the current folder would type them.</summary>
internal static class DisplayPath
{
    /// <summary>A folder relative to the current one, with forward slashes; <c>.</c> for the current folder itself.</summary>
    /// <param name="folder">An absolute path.</param>
    public static string Of(string folder) => Between(Directory.GetCurrentDirectory(), folder);

    /// <summary>The path from one folder to another, with forward slashes.</summary>
    /// <param name="from">An absolute path.</param>
    /// <param name="to">An absolute path.</param>
    public static string Between(string from, string to) => Path.GetRelativePath(from, to).Replace('\\', '/');

    /// <summary>A path as one word of a POSIX shell.</summary>
    /// <param name="path">The path.</param>
    public static string Quoted(string path) =>
        path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_') ? path : "'" + path.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
