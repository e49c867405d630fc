namespace Containerize.Model;

/// <summary>Code adds a configuration file beyond the host's defaults.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="File">The file name, relative to the project.</param>
/// <param name="Optional">Whether the process starts without it.</param>
public sealed record ConfigurationFileFact(Evidence Evidence, Scope Scope, TextValue File, bool Optional) : Fact(Evidence, Scope);
