using System.Text.Json;
using System.Text.Json.Serialization;

namespace Containerize.Cli.Output.Json;

/// <summary>Writes and reads the published JSON forms.</summary>
[JsonSerializable(typeof(ModelDocument))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(InitDocument))]
[JsonSerializable(typeof(ExplanationDocument))]
[JsonSerializable(typeof(RuleDocument))]
[JsonSerializable(typeof(GenerationDocument))]
[JsonSerializable(typeof(DiffDocument))]
[JsonSerializable(typeof(ClusterDiffDocument))]
[JsonSerializable(typeof(TemplatesDocument))]
[JsonSerializable(typeof(AdoptDocument))]
[JsonSerializable(typeof(ProposalDocument))]
internal sealed partial class PublishedJson : JsonSerializerContext
{
    private static readonly PublishedJson Context = new(PublishedLayout.Options);

    /// <summary>The model as text: two spaces of indentation, <c>\n</c> line ends, one at the end.</summary>
    /// <param name="document">The model in its published form.</param>
    public static string Text(ModelDocument document) => JsonSerializer.Serialize(document, Context.ModelDocument) + "\n";

    /// <summary>A report as text, in the same layout.</summary>
    /// <param name="document">The report in its published form.</param>
    public static string Text(ReportDocument document) => JsonSerializer.Serialize(document, Context.ReportDocument) + "\n";

    /// <summary>What init did as text, in the same layout.</summary>
    /// <param name="document">What it did.</param>
    public static string Text(InitDocument document) => JsonSerializer.Serialize(document, Context.InitDocument) + "\n";

    /// <summary>An explanation as text, in the same layout.</summary>
    /// <param name="document">The explanation in its published form.</param>
    public static string Text(ExplanationDocument document) => JsonSerializer.Serialize(document, Context.ExplanationDocument) + "\n";

    /// <summary>A rule as text, in the same layout.</summary>
    /// <param name="document">The rule in its published form.</param>
    public static string Text(RuleDocument document) => JsonSerializer.Serialize(document, Context.RuleDocument) + "\n";

    /// <summary>What became of the files as text, in the same layout.</summary>
    /// <param name="document">What became of them.</param>
    public static string Text(GenerationDocument document) => JsonSerializer.Serialize(document, Context.GenerationDocument) + "\n";

    /// <summary>What would change as text, in the same layout.</summary>
    /// <param name="document">What would change.</param>
    public static string Text(DiffDocument document) => JsonSerializer.Serialize(document, Context.DiffDocument) + "\n";

    /// <summary>What would change in a cluster as text, in the same layout.</summary>
    /// <param name="document">What would change.</param>
    public static string Text(ClusterDiffDocument document) => JsonSerializer.Serialize(document, Context.ClusterDiffDocument) + "\n";

    /// <summary>What was adopted as text, in the same layout.</summary>
    /// <param name="document">What was adopted.</param>
    public static string Text(AdoptDocument document) => JsonSerializer.Serialize(document, Context.AdoptDocument) + "\n";

    /// <summary>A pull request that would be made as text, in the same layout.</summary>
    /// <param name="document">The pull request.</param>
    public static string Text(ProposalDocument document) => JsonSerializer.Serialize(document, Context.ProposalDocument) + "\n";

    /// <summary>Templates as text, in the same layout.</summary>
    /// <param name="document">The templates.</param>
    public static string Text(TemplatesDocument document) => JsonSerializer.Serialize(document, Context.TemplatesDocument) + "\n";

    /// <summary>Reads a model back.</summary>
    /// <param name="text">What <see cref="Text(ModelDocument)"/> gave.</param>
    public static ModelDocument ReadModel(string text) => JsonSerializer.Deserialize(text, Context.ModelDocument)!;
}
