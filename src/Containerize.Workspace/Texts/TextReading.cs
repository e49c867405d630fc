namespace Containerize.Workspace.Texts;

/// <summary>Reads text files of the repository.</summary>
internal static class TextReading
{
    /// <summary>The text with <c>\n</c> line ends, or why it cannot be had.</summary>
    /// <param name="root">The folder that a link must not lead out of.</param>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">A larger file is not read.</param>
    public static (string? Text, string? Problem) Read(string root, string path, long maxBytes)
    {
        try
        {
            if (RepositoryLink.LeadsOutside(root, path)) return (null, "it is a link that leads out of the repository");
            var file = new FileInfo(path);
            if (file.Length > maxBytes) return (null, $"it is larger than {maxBytes >> 20} MiB");
            var text = File.ReadAllText(path);
            return text.Contains('\0') ? (null, "it is not text") : (text.ReplaceLineEndings("\n"), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, e.Message);
        }
    }
}
