using Containerize.Validation.Ignores;
using Containerize.Validation.Schemas;

namespace Containerize.Validation;

/// <summary>What offline validation looks at.</summary>
/// <param name="Files">YAML files, Dockerfiles and compose files; kinds are recognised by content, other files are passed over.</param>
/// <param name="Model">What the code says, for the comparison of code and deployment; null when no solution was analysed.</param>
public sealed record ValidationInput(EquatableList<TextFile> Files, ApplicationModel? Model)
{
    /// <summary>Which schemas are used besides those that come with the tool; null for those alone.</summary>
    public SchemaRequest? Schemas { get; init; }

    /// <summary>The manifests as they were before, for what cannot change once it is created.</summary>
    public EquatableList<TextFile> Previous { get; init; }

    /// <summary>The other tools whose exemptions hold.</summary>
    public EquatableList<PeerTool> Honoured { get; init; }
}
