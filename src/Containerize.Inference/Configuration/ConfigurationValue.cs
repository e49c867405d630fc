using Containerize.Model;

namespace Containerize.Inference.Configuration;

/// <summary>A value in a configuration file.</summary>
/// <param name="Key">The key with <c>:</c> between sections, as written.</param>
/// <param name="Value">The value as text; null and empty containers do not occur.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record ConfigurationValue(string Key, string Value, SourceLocation Location);
