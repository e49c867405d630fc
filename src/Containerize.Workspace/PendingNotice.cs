namespace Containerize.Workspace;

/// <summary>A notice whose place is still an absolute path: the output root is known only when every project has been read.</summary>
internal sealed record PendingNotice(Rule Rule, string Path, int Line, int Column, string Message, string Remedy)
{
    /// <summary>The finished notice; absolute paths in the message become relative ones.</summary>
    public Notice Under(string root) =>
        new(Rule.Id, Rule.Severity, new SourceLocation(RelativePath.Of(root, Path), Line, Column), Printable(RelativePath.Strip(Message, root)), Remedy);

    // Parts of a message come from the repository; on a terminal a control character in them would be obeyed.
    private static string Printable(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
    });
}
