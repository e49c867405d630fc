namespace Containerize.Validation.Yaml;

/// <summary>A YAML file, as read.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Documents">Its documents in order; those that are empty or cannot be read have no root.</param>
/// <param name="Findings">What is wrong with its syntax.</param>
public sealed record YamlFile(string Path, IReadOnlyList<YamlDocument> Documents, IReadOnlyList<Finding> Findings);
