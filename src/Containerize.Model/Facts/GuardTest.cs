namespace Containerize.Model;

/// <summary>What a condition asks of a value.</summary>
public enum GuardTest
{
    /// <summary>Whether it is true.</summary>
    True,

    /// <summary>Whether it is there and not empty.</summary>
    Set,

    /// <summary>Whether it is a certain text, case apart.</summary>
    EqualTo,
}
