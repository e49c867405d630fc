using Microsoft.Build.Execution;

namespace Containerize.Workspace.Evaluation;

/// <summary>Metadata that a project wrote on an item, without what MSBuild adds to each.</summary>
internal static class ItemMetadata
{
    /// <summary>The names.</summary>
    public static IEnumerable<string> DirectMetadataNames(this ProjectItemInstance item) => item.Metadata.Select(m => m.Name);
}
