using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>What the user should know of the reading itself: first what went wrong, then the projects that were left out.</summary>
internal static class NoticeList
{
    /// <summary>Writes the notices; nothing when there are none.</summary>
    /// <param name="notices">The notices.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(EquatableList<Notice> notices, TintedWriter writer)
    {
        if (notices.Count == 0)
            return;

        writer.Line();
        writer.Line("Notices", Tint.Heading);
        foreach (var notice in notices.OrderByDescending(notice => notice.Severity))
            FindingText.Write(FindingText.Of(notice), writer);
    }
}
