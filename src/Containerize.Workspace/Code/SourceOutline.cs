namespace Containerize.Workspace.Code;

/// <summary>What a C# file declares, as far as others need to know: small enough to be kept from one run to the next.</summary>
internal sealed record SourceOutline
{
    /// <summary>The simple names of the types that it declares, delegates apart.</summary>
    public required string[] Types { get; init; }

    /// <summary>The simple names of the static methods that it declares.</summary>
    public required string[] Methods { get; init; }

    /// <summary>The simple names of the delegates that it declares.</summary>
    public required string[] Delegates { get; init; }

    /// <summary>The namespaces that it declares.</summary>
    public required string[] Namespaces { get; init; }

    /// <summary>Whether a detector's trigger word stands in it, or may.</summary>
    public required bool IsTriggered { get; init; }

    /// <summary>Whether it is a migration of Entity Framework Core, which no detector has to look into.</summary>
    public required bool IsMigration { get; init; }

    /// <summary>Whether it says something of the whole project, or may.</summary>
    public required bool IsGlobal { get; init; }
}
