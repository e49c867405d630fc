namespace Containerize.Cli.Output.Json;

/// <summary>What became of an object, in its published form.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Namespace">Its namespace; absent where it names none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Change">created, changed or unchanged.</param>
internal sealed record AppliedDocument(string Kind, string? Namespace, string Name, string Change);
