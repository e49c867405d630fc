namespace Containerize.Model;

/// <summary>One rule of the catalogue. Its id never changes its meaning.</summary>
/// <param name="Id"><c>CTZ</c> and four digits.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Layer">The layer: analysis, generation, syntax, schema, api, cross-object, policy, code, dockerfile, compose, cluster or deployment.</param>
/// <param name="Why">Why it matters in a container, as a sentence.</param>
/// <param name="Fix">What to do, as a sentence.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Aliases">The ids that other tools give the same rule, as <c>tool:id</c>.</param>
public sealed record Rule(string Id, string Title, Severity Severity, string Layer, string Why, string Fix, string Source, EquatableList<string> Aliases);
