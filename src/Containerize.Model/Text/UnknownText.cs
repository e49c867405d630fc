namespace Containerize.Model;

/// <summary>A value that code alone does not decide.</summary>
/// <param name="Expression">The expression as written, cut to 80 characters.</param>
public sealed record UnknownText(string Expression) : TextValue;
