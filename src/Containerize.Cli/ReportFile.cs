using System.Text;
using Containerize.Model;

namespace Containerize.Cli;

/// <summary>Writes a file of the user's choice whole or not at all.</summary>
internal static class ReportFile
{
    /// <summary>Writes the text, in the line ends and with the mark that the file had.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text, with <c>\n</c> at the ends of lines.</param>
    /// <exception cref="ContainerizeException">It cannot be written (<see cref="ExitCode.Output"/>).</exception>
    public static void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        var temporary = full + ".containerize-tmp";
        try
        {
            if (Path.GetDirectoryName(full) is { } folder)
                Directory.CreateDirectory(folder);
            var old = File.Exists(full) ? File.ReadAllBytes(full) : [];
            var hasMark = old.AsSpan().StartsWith(Encoding.UTF8.Preamble);
            var lines = old.AsSpan().IndexOf("\r\n"u8) >= 0 ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
            File.WriteAllText(temporary, lines, new UTF8Encoding(hasMark));
            if (!OperatingSystem.IsWindows() && old.Length > 0)
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(full));
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ContainerizeException(ExitCode.Output, $"{path} cannot be written: {cause.Message}", "check the folder and its permissions", null, cause);
        }
    }
}
