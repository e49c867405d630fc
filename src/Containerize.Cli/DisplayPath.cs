using Containerize.Model;

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

    /// <summary>A finding with a path that a person in the current folder can open.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="folder">The absolute path of the folder that its place is relative to.</param>
    public static Finding Shown(Finding finding, string folder)
    {
        var place = Of(folder);
        var file = finding.Location.File;
        return place == "." ? finding : finding with { Location = finding.Location with { File = file.Length == 0 ? place : $"{place}/{file}" } };
    }

    /// <summary>A path as one word of a POSIX shell.</summary>
    /// <param name="path">The path.</param>
    public static string Quoted(string path) =>
        path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_') ? path : "'" + path.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
