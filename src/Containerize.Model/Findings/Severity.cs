namespace Containerize.Model;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Will hurt, sooner or later.</summary>
    Warning,

    /// <summary>Does not work, or lets a secret out.</summary>
    Error,
}
