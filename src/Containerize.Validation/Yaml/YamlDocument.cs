namespace Containerize.Validation.Yaml;

/// <summary>One document of a YAML file.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Line">The line where the document starts, from 1.</param>
/// <param name="Text">The document's own text, without markers of other documents.</param>
/// <param name="Root">The value; null when the document is empty or cannot be read.</param>
public sealed record YamlDocument(string File, int Line, string Text, YamlNode? Root);
