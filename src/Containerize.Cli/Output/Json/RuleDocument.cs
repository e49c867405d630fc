namespace Containerize.Cli.Output.Json;

/// <summary>A rule of the catalogue in its published form.</summary>
/// <param name="Id"><c>CTZ</c> and four digits.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Severity">info, warning or error.</param>
/// <param name="Layer">The layer that it belongs to.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Fix">What to do.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Page">Its page in the project's documentation.</param>
internal sealed record RuleDocument(string Id, string Title, string Severity, string Layer, string Why, string Fix, string Source, string Page);
