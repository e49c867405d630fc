namespace Containerize.Validation.Cluster;

/// <summary>One cause of a refusal.</summary>
/// <param name="Reason">For example FieldValueInvalid or FieldManagerConflict.</param>
/// <param name="Message">The server's own words.</param>
/// <param name="Field">The path in the document as the server writes it; empty where there is none.</param>
internal sealed record ServerCause(string Reason, string Message, string Field);
