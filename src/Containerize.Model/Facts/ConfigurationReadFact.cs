namespace Containerize.Model;

/// <summary>A configuration key is read.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Key">The key, with <c>:</c> between sections.</param>
/// <param name="Required">Whether the code fails without it.</param>
/// <param name="Default">What the code falls back to.</param>
/// <param name="ValueType">The simple name of the type that it is read as.</param>
public sealed record ConfigurationReadFact(Evidence Evidence, Scope Scope, TextValue Key, bool Required, TextValue? Default, string ValueType) : Fact(Evidence, Scope);
