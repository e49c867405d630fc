namespace Containerize.Validation.Building;

/// <summary>What a program made of a folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Text">The objects as YAML.</param>
internal sealed record BuiltSet(string Folder, string Text)
{
    /// <summary>The name under which the objects are checked; no file can have it.</summary>
    public string Key => $"{Folder}/:built.yaml";
}
