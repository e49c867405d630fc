using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>What could not be determined, and what to add so that it can.</summary>
internal static class UnresolvedList
{
    /// <summary>Writes the list; nothing when it is empty.</summary>
    /// <param name="model">The application.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ApplicationModel model, TintedWriter writer)
    {
        if (model.Unresolved.Count == 0)
            return;

        writer.Line();
        writer.Line("Not determined", Tint.Heading);
        foreach (var item in model.Unresolved)
        {
            if (item.Location is not null)
                writer.Write(item.Location + ": ", Tint.Faint);
            if (item.Service.Length > 0)
                writer.Write(item.Service, Tint.Name).Write(": ");
            writer.Line(item.Subject);
            if (item.Remedy.Length > 0)
                writer.Line("   " + item.Remedy);
        }
    }
}
