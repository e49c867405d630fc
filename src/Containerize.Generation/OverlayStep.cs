namespace Containerize.Generation;

/// <summary>An overlay, with what has to be done before all of it is applied.</summary>
/// <param name="Folder">Its folder, relative to the output folder.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="IsMoved">Whether that is not the namespace of the base: it needs Secrets of its own.</param>
/// <param name="First">The names, by the label app.kubernetes.io/name, of what is applied first: the migrators, and the servers where the overlay has them.</param>
/// <param name="Jobs">The Jobs to wait for.</param>
public sealed record OverlayStep(string Folder, string Namespace, bool IsMoved, EquatableList<string> First, EquatableList<string> Jobs);
