namespace Containerize.Deployment.Compose;

/// <summary>What was created for the compose file, by name; no value is part of it.</summary>
/// <param name="Created">The names of variables and files that were created.</param>
/// <param name="Missing">The names of variables and files that only the user can provide.</param>
internal sealed record CreatedCredentials(EquatableList<string> Created, EquatableList<string> Missing);
