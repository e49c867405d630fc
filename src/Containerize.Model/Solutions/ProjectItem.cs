namespace Containerize.Model;

/// <summary>An MSBuild item.</summary>
/// <param name="ItemType">The item's type, for example <c>ContainerPort</c>.</param>
/// <param name="Include">What it includes, with forward slashes when it is a path.</param>
/// <param name="Metadata">Its metadata that was asked for, by name.</param>
public sealed record ProjectItem(string ItemType, string Include, EquatableList<KeyValuePair<string, string>> Metadata);
