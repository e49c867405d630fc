namespace Containerize.Model;

/// <summary>How sure a fact or a conclusion is.</summary>
public enum Confidence
{
    /// <summary>The code or configuration says so in so many words.</summary>
    Certain,

    /// <summary>A name or a convention says so; exceptions are rare.</summary>
    Likely,

    /// <summary>The best of several readings.</summary>
    Guess,
}
