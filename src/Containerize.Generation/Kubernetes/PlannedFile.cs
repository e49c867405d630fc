namespace Containerize.Generation.Kubernetes;

/// <summary>A file of a service before it is rendered.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Template">The template's name without its ending.</param>
/// <param name="Content">What it says.</param>
internal sealed record PlannedFile(string Name, string Template, object Content);
