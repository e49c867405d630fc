namespace Containerize.Model;

/// <summary>A parameter of the containing method; callers decide the value.</summary>
/// <param name="Method">The simple name of the method (the type's name for a constructor).</param>
/// <param name="Index">The parameter's index, not counting the <c>this</c> parameter of an extension method.</param>
/// <param name="Name">The parameter's name.</param>
/// <param name="Default">The parameter's default value, if it has one.</param>
public sealed record ParameterText(string Method, int Index, string Name, TextValue? Default = null) : TextValue;
