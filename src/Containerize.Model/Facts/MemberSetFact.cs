namespace Containerize.Model;

/// <summary>An object of one of the solution's own classes is made with a property whose value is known; it fills <see cref="OptionText"/> where no section is bound.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="OwnerType">The simple name of the class.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Value">The value.</param>
public sealed record MemberSetFact(Evidence Evidence, Scope Scope, string OwnerType, string Property, TextValue Value) : Fact(Evidence, Scope);
