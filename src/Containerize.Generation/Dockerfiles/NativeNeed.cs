namespace Containerize.Generation.Dockerfiles;

/// <summary>What a feature of the code needs in its image besides .NET.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="What">What is needed, in a few words.</param>
/// <param name="Apt">The packages of Debian and Ubuntu; empty where the full image has it anyway.</param>
/// <param name="Apk">The packages of Alpine; null where Alpine has none.</param>
internal sealed record NativeNeed(string Feature, string What, EquatableList<string> Apt, EquatableList<string>? Apk)
{
    /// <summary>Whether Ubuntu cannot install it in a container, so that Debian or Alpine has to.</summary>
    public bool NotOnUbuntu { get; init; }

    /// <summary>A variable that tells the program where it is; empty where none is needed.</summary>
    public string Variable { get; init; } = "";

    /// <summary>The variable's value.</summary>
    public string Value { get; init; } = "";
}
