using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>The project's own labels and variables, without those that no image may hold.</summary>
internal sealed class ContainerItems(ApplicationPlan plan, PlannedService planned)
{
    private static readonly string[] SecretWords = ["KEY", "TOKEN", "SECRET", "PASS", "PWD", "CREDENTIAL", "CONNECTIONSTRING"];

    /// <summary>The labels, sorted by name.</summary>
    public IReadOnlyList<NamedValue> Labels() => Items("ContainerLabel", _ => false);

    /// <summary>The variables, sorted by name.</summary>
    public IReadOnlyList<NamedValue> Environment() => Items("ContainerEnvironmentVariable", name => SecretWords.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)));

    private List<NamedValue> Items(string type, Func<string, bool> isSecret)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in planned.Service.Build.Project.ContainerItems.Where(i => i.ItemType.Equals(type, StringComparison.OrdinalIgnoreCase)))
        {
            var value = item.Metadata.FirstOrDefault(m => m.Key.Equals("Value", StringComparison.OrdinalIgnoreCase)).Value ?? "";
            if (isSecret(item.Include)) LeftOut(type, item.Include, "would put a secret into the image");
            else if (!DockerfileWord.IsPlain(item.Include) || item.Include.Contains('=', StringComparison.Ordinal) || !DockerfileWord.IsExpressible(value)) LeftOut(type, item.Include, "cannot be written in a Dockerfile");
            else kept.TryAdd(item.Include, value);
        }

        return [.. kept.Select(k => new NamedValue(k.Key, k.Value))];
    }

    private void LeftOut(string type, string name, string why) =>
        plan.Findings.Add(GenerationRules.PropertyLeftOut, planned.Service, $"{type} {CommentText.Of(name)} of {planned.Name} {why}");
}
