using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Secrets and configs have one source.</summary>
internal sealed class SecretSourceRule : IComposeRule
{
    private static readonly string[] Sources = ["file", "environment", "content", "external"];

    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var list in new[] { "secrets", "configs" })
        {
            foreach (var entry in (file.Root[list] as YamlMapping)?.Entries ?? [])
            {
                // A later file may add what this one lacks.
                var given = Sources.Where(source => entry.Value[source] is { } node && !(source == "external" && node.IsFalse())).ToList();
                if (given.Count == 1 && !(list == "secrets" && given[0] == "content"))
                    continue;
                if (given.Count > 1 || project.Files.Count == 1)
                    sink.ReportKey(ComposeRules.InvalidSecretSource, file, entry.Value, $"'{entry.Key.Value}' has {(given.Count == 0 ? "no source" : given.Count == 1 ? "content, which a secret cannot have" : $"the sources {string.Join(" and ", given)}")}", $"give it exactly one of file, environment{(list == "configs" ? ", content" : "")} and external");
            }
        }
    }
}
