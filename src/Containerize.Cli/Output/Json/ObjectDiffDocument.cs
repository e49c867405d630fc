namespace Containerize.Cli.Output.Json;

/// <summary>What applying one object would change, in its published form.</summary>
/// <param name="Object">For example <c>Deployment shop/catalog</c>.</param>
/// <param name="State">created, changed, unchanged, conflict or refused.</param>
/// <param name="File">The file that holds it.</param>
/// <param name="Line">Its line there.</param>
/// <param name="Diff">The unified diff; empty where nothing differs.</param>
/// <param name="Notes">Conflicts, and why the object is refused.</param>
internal sealed record ObjectDiffDocument(string Object, string State, string File, int Line, string Diff, IReadOnlyList<string> Notes);
