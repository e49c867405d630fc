namespace Containerize.Model;

/// <summary>
/// The member that a fact stands in. A fact in a library counts for a service only when the service's code reaches that member,
/// so facts carry it and inference follows the names.
/// </summary>
/// <param name="Type">The containing type's simple name; <c>&lt;Program&gt;</c> for top-level statements.</param>
/// <param name="Member">The containing member's simple name; empty for the type itself.</param>
/// <param name="IsStatic">Whether the member is static (extension methods are): then its own name must be mentioned, not only its type's.</param>
public sealed record Scope(string Type, string Member = "", bool IsStatic = false)
{
    /// <summary>The type name that stands for top-level statements.</summary>
    public const string TopLevel = "<Program>";

    /// <summary>The name by which other code reaches it: a static method's own, everything else's type.</summary>
    public string Handle => IsStatic && Member.Length > 0 ? Member : Type;
}
