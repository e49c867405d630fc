namespace Containerize.Validation.Building;

/// <summary>What a program made of a folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Text">The objects as YAML.</param>
/// <param name="Files">The files that they were made of, what patches before what is patched.</param>
/// <param name="Context">The files with objects that stand beside them.</param>
internal sealed record BuiltSet(string Folder, string Text, IReadOnlyList<string> Files, IReadOnlyList<TextFile> Context)
{
    /// <summary>The name under which the objects are checked; no file can have it.</summary>
    public string Key => $"{Folder}/:built.yaml";
}
