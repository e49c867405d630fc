namespace Containerize.Model;

/// <summary>A configuration section is bound to an options class.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="OptionsType">The simple name of the class.</param>
/// <param name="Section">The section's key; an empty literal for the root.</param>
/// <param name="Properties">What the class holds, where its source is known.</param>
public sealed record OptionsBindingFact(Evidence Evidence, Scope Scope, string OptionsType, TextValue Section, EquatableList<OptionProperty> Properties) : Fact(Evidence, Scope);
