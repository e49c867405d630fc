namespace Containerize.Cli.Output.Json;

/// <summary>What was deployed, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Server">The server's address.</param>
/// <param name="Context">The kubeconfig context.</param>
/// <param name="Objects">What was applied, in that order.</param>
/// <param name="NotApplied">How many objects were not applied because of a failure before them.</param>
/// <param name="Warnings">What the server warned of.</param>
/// <param name="LeftAlone">What was applied at another time and the manifests no longer have.</param>
/// <param name="Superseded">The commands that delete Jobs in whose place others are.</param>
/// <param name="Failures">Why something was refused or does not run.</param>
internal sealed record DeployDocument(
    int SchemaVersion,
    string Server,
    string Context,
    IReadOnlyList<AppliedDocument> Objects,
    int NotApplied,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> LeftAlone,
    IReadOnlyList<string> Superseded,
    IReadOnlyList<FailureDocument> Failures)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
