using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>What analysis found, as a tree that a person can check within a minute: every line ends with the place it was read from.</summary>
internal static class AnalysisText
{
    /// <summary>Writes the services, the servers, what stayed open, and the notices.</summary>
    /// <param name="model">The application.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ApplicationModel model, TintedWriter writer)
    {
        writer.Write(model.Name, Tint.Heading).Line(": " + Counts(model));
        writer.Line(model.Root == "."
            ? "Paths are relative to the solution's folder; ports and health paths are those of " + model.Environment + "."
            : $"Paths are relative to {model.Root} of the solution's folder; ports and health paths are those of {model.Environment}.");
        ServiceTree.Write(model, writer);
        InfrastructureTree.Write(model, writer);
        UnresolvedList.Write(model, writer);
        NoticeList.Write(model.Notices, writer);
    }

    /// <summary>How much was found, in one line.</summary>
    /// <param name="model">The application.</param>
    public static string Counts(ApplicationModel model) => string.Join(
        ", ",
        Plural.Of(model.Services.Count, "service"),
        Plural.Of(model.Infrastructure.Count, "server"),
        Plural.Of(model.Connections.Count, "connection"),
        model.Unresolved.Count + " not determined");
}
