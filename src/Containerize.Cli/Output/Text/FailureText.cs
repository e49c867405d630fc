using Containerize.Cli.Terminal;
using Containerize.Deployment;

namespace Containerize.Cli.Output.Text;

/// <summary>Why something does not run: the finding, and the lines that show it under it.</summary>
internal static class FailureText
{
    /// <summary>Writes it, with an empty line behind.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="folder">The absolute path of the folder that its place is relative to.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Failure failure, string folder, TintedWriter writer)
    {
        FindingText.Write(DisplayPath.Shown(failure.Finding, folder), writer);
        foreach (var line in failure.Evidence)
            writer.Line("    " + line, Tint.Faint);
        writer.Line();
    }
}
