using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Counts that may be percentages, in rollouts and disruption budgets.</summary>
internal sealed class CountRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        var strategy = item.Kind == "Deployment" ? item.Spec?["strategy"] : item.Kind is "DaemonSet" or "StatefulSet" ? item.Spec?["updateStrategy"] : null;
        var bounded = item.Kind == "PodDisruptionBudget" ? item.Spec : strategy?["rollingUpdate"];
        foreach (var field in new[] { "maxSurge", "maxUnavailable", "minAvailable" })
        {
            if (bounded?[field] is YamlScalar { Text: { } text, Faulted: false } node)
                CheckOne(item, node, text, sink);
        }
    }

    private static void CheckOne(KubernetesObject item, YamlScalar node, string text, FindingSink sink)
    {
        if (node.Whole() is { } number)
        {
            if (number < 0)
                sink.Fault(WorkloadRules.InvalidCount, item, node, $"{node.Key?.Value} is {number}", "use 0 or more");
            return;
        }

        var digits = text.TrimEnd('%');
        if (text.Length != digits.Length + 1 || digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            sink.Fault(WorkloadRules.InvalidCount, item, node, $"{node.Key?.Value} is the text '{text}'", digits.Length > 0 && digits.All(char.IsAsciiDigit) ? "write the number without quotes, or add a percent sign" : "write a number or a percentage");
        else if (digits.TrimStart('0').Length > 3 || (int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) > 100 && node.Key?.Value != "maxSurge"))
            sink.Fault(WorkloadRules.InvalidCount, item, node, $"{node.Key?.Value} is {text}", "use at most 100%");
    }
}
