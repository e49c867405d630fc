namespace Containerize.Model;

/// <summary>The simple names that a member mentions: invoked methods, constructed and named types, type arguments.</summary>
/// <param name="Scope">The member.</param>
/// <param name="Names">The names, sorted ordinally, each once.</param>
/// <param name="BaseTypes">The simple names of the base types and interfaces of the scope's type, when the scope is a type.</param>
public sealed record ScopeMentions(Scope Scope, EquatableList<string> Names, EquatableList<string> BaseTypes)
{
    /// <summary>Names that are mentioned only where a condition on configuration holds, in the order of the text.</summary>
    public EquatableList<GuardedMention> Guarded { get; init; }
}
