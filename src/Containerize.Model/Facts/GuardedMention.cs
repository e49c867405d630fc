namespace Containerize.Model;

/// <summary>A name that a member mentions only under conditions on configuration.</summary>
/// <param name="Name">The simple name.</param>
/// <param name="Conditions">The conditions, all of which must hold.</param>
public sealed record GuardedMention(string Name, EquatableList<GuardCondition> Conditions);
