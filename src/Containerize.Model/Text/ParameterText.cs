namespace Containerize.Model;

/// <summary>A parameter of the containing method; callers decide the value.</summary>
/// <param name="Method">The simple name of the method (the type's name for a constructor).</param>
/// <param name="Index">The parameter's index, not counting the <c>this</c> parameter of an extension method.</param>
/// <param name="Name">The parameter's name.</param>
/// <param name="Default">The parameter's default value, if it has one.</param>
public sealed record ParameterText(string Method, int Index, string Name, TextValue? Default = null) : TextValue
{
    /// <summary>The simple name of the type that declares the method; empty where that is not known.</summary>
    public string Type { get; init; } = "";

    /// <summary>How many arguments a call gives at least, not counting that for a <c>this</c> parameter.</summary>
    public int Least { get; init; }

    /// <summary>How many arguments a call gives at most, not counting that for a <c>this</c> parameter.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Whether the method is static and no extension, so that it is never called on a value.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Whether a call of the name may be one of this method, and not of another of the same name, and gives the parameter.</summary>
    /// <param name="call">A call of a method with the name.</param>
    public bool MayBeGivenBy(InvocationFact call) =>
        Index >= 0 && Index < call.Arguments.Count && (call.Count is not { } count || (count >= Least && count <= Most)) && (Type.Length == 0 || call.Type.Length == 0 || call.Type == Type)
        && !(IsStatic && call.IsOnValue);
}
