namespace Containerize.Model;

/// <summary>A call of a method that the solution itself declares, with what is known of its arguments; it fills <see cref="ParameterText"/>.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Method">The simple name of the method (the type's name for a constructor).</param>
/// <param name="Arguments">The arguments by parameter index, not counting the <c>this</c> argument of an extension method.</param>
public sealed record InvocationFact(Evidence Evidence, Scope Scope, string Method, EquatableList<TextValue> Arguments) : Fact(Evidence, Scope)
{
    /// <summary>The simple name of the type whose method is called; empty where the call does not tell.</summary>
    public string Type { get; init; } = "";

    /// <summary>Whether it is called on a value: a method of an instance, or an extension.</summary>
    public bool IsOnValue { get; init; }

    /// <summary>How many arguments are given, not counting that for a <c>this</c> parameter; null where that is not known.</summary>
    public int? Count { get; init; }
}
