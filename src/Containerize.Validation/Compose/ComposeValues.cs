using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose;

/// <summary>Reads values of compose files.</summary>
internal static class ComposeValues
{
    public static bool IsFalse(this YamlNode? node) => node?.Text is "false" or "False" or "FALSE";

    public static bool IsTrue(this YamlNode? node) => node?.Text is "true" or "True" or "TRUE";
}
