namespace Containerize.Validation.Tests.Catalogue;

/// <summary>A small file, and the rules that report it.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Path">The file's name.</param>
/// <param name="Text">The file.</param>
/// <param name="Marks">What must be reported, as <c>line:rule</c>, in order; empty when nothing may be.</param>
public sealed record Example(string Name, string Path, string Text, params string[] Marks)
{
    public override string ToString() => Name;
}
