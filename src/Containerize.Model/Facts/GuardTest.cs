namespace Containerize.Model;

/// <summary>What a condition asks of a value.</summary>
public enum GuardTest
{
    /// <summary>Whether it is true.</summary>
    True,

    /// <summary>Whether it is there and not empty.</summary>
    Set,

    /// <summary>Whether it is a certain text, or one of several, case apart.</summary>
    EqualTo,

    /// <summary>As <see cref="EqualTo"/>, where a choice must be made: code that does nothing or fails when none of its cases fits. Where the value is not set, any of them may be meant.</summary>
    ChosenAs,
}
