namespace Containerize.Generation.Compose;

/// <summary>A named volume in a container.</summary>
/// <param name="Source">The volume.</param>
/// <param name="Target">The folder.</param>
internal sealed record ComposeMount(string Source, string Target);
