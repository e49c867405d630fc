namespace Containerize.Generation;

/// <summary>What becomes of a place where a hand edit and the new text collide.</summary>
public enum ConflictChoice
{
    /// <summary>The whole file stays as it is, and the conflict is reported: the default.</summary>
    Report,

    /// <summary>The hand edit stays, the rest is merged.</summary>
    Keep,

    /// <summary>The new text takes the hand edit's place, the rest is merged.</summary>
    Take,

    /// <summary>Both are written with markers around them, for an editor to resolve; the conflict is reported all the same.</summary>
    Markers,
}
