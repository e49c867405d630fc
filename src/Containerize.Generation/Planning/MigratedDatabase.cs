namespace Containerize.Generation.Planning;

/// <summary>A database whose schema is migrated.</summary>
/// <param name="Server">The server's name.</param>
/// <param name="Database">The database on it; empty when not known.</param>
internal sealed record MigratedDatabase(string Server, string Database);
