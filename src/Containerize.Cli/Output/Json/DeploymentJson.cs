using System.Text.Json;
using System.Text.Json.Serialization;

namespace Containerize.Cli.Output.Json;

/// <summary>Writes the published JSON forms of what is built, run and deployed, in the layout of all others.</summary>
[JsonSerializable(typeof(BuildDocument))]
[JsonSerializable(typeof(UpDocument))]
[JsonSerializable(typeof(DownDocument))]
[JsonSerializable(typeof(DeployDocument))]
[JsonSerializable(typeof(PushDocument))]
[JsonSerializable(typeof(UndeployDocument))]
internal sealed partial class DeploymentJson : JsonSerializerContext
{
    private static readonly DeploymentJson Context = new(PublishedLayout.Options);

    /// <summary>What became of images as text.</summary>
    /// <param name="document">What became of them.</param>
    public static string Text(BuildDocument document) => JsonSerializer.Serialize(document, Context.BuildDocument) + "\n";

    /// <summary>What came up as text.</summary>
    /// <param name="document">What came up.</param>
    public static string Text(UpDocument document) => JsonSerializer.Serialize(document, Context.UpDocument) + "\n";

    /// <summary>What was removed as text.</summary>
    /// <param name="document">What was removed.</param>
    public static string Text(DownDocument document) => JsonSerializer.Serialize(document, Context.DownDocument) + "\n";

    /// <summary>What was deployed as text.</summary>
    /// <param name="document">What was deployed.</param>
    public static string Text(DeployDocument document) => JsonSerializer.Serialize(document, Context.DeployDocument) + "\n";

    /// <summary>What was pushed as text.</summary>
    /// <param name="document">What was pushed.</param>
    public static string Text(PushDocument document) => JsonSerializer.Serialize(document, Context.PushDocument) + "\n";

    /// <summary>What was removed from a cluster as text.</summary>
    /// <param name="document">What was removed.</param>
    public static string Text(UndeployDocument document) => JsonSerializer.Serialize(document, Context.UndeployDocument) + "\n";
}
