namespace Containerize.Generation;

/// <summary>A Job that must have ended before the services that use its database start.</summary>
/// <param name="Folder">The folder that holds it with all that it needs, relative to the output folder.</param>
/// <param name="Job">The Job's name.</param>
/// <param name="Namespace">Its namespace.</param>
public sealed record MigrationStep(string Folder, string Job, string Namespace);
