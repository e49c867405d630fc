using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Selectors ask for something, and their expressions have the values that they need.</summary>
internal sealed class SelectorFormRule : IObjectRule
{
    private static readonly string[] Operators = ["In", "NotIn", "Exists", "DoesNotExist"];

    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" && item.Spec?["selector"] is YamlMapping selector && Selector.Of(selector).IsEmpty && !selector.Entries.Any(entry => entry.Value.Faulted))
            sink.ReportKey(WorkloadRules.InvalidSelector, item, selector, $"the selector of the {item.Kind} is empty", "give it a label of the template");
        if (item.Spec is not null)
            Walk(item, item.Spec, sink);
    }

    private static void Walk(KubernetesObject item, YamlNode node, FindingSink sink)
    {
        foreach (var child in (node as YamlMapping)?.Entries.Select(entry => entry.Value) ?? node.Items)
        {
            if (child.Key?.Value is "matchExpressions" or "matchFields" && child is YamlSequence && !child.IsWithinFault)
            {
                foreach (var expression in child.Items)
                    child.Faulted |= CheckExpression(item, expression, node.Parent?.Key?.Value == "nodeSelectorTerms" || InNodeTerms(node), sink);
            }
            else if (child is not YamlScalar)
            {
                Walk(item, child, sink);
            }
        }
    }

    private static bool InNodeTerms(YamlNode node) => node.Key?.Value == "preference";

    // Whether there was something to report.
    private static bool CheckExpression(KubernetesObject item, YamlNode expression, bool ofNodes, FindingSink sink)
    {
        var values = expression["values"]?.Items ?? [];
        if (expression["operator"] is not { Text: { } name, Faulted: false } node || expression["values"] is { Faulted: true })
            return false;
        if (!Operators.Contains(name) && !(ofNodes && name is "Gt" or "Lt"))
            sink.Report(WorkloadRules.InvalidSelector, item, node, $"'{name}' is no operator of a selector", $"use one of {string.Join(", ", Operators)}");
        else if (name is "In" or "NotIn" && values.Count == 0)
            sink.Report(WorkloadRules.InvalidSelector, item, node, $"the operator {name} has no values", "add the values");
        else if (name is "Exists" or "DoesNotExist" && values.Count > 0)
            sink.ReportKey(WorkloadRules.InvalidSelector, item, expression["values"]!, $"the operator {name} has values", "remove the values, or use In");
        else if (name is "Gt" or "Lt" && (values.Count != 1 || !long.TryParse(values[0].Text, out _)))
            sink.Report(WorkloadRules.InvalidSelector, item, node, $"the operator {name} asks for one whole number", "write one number, in quotes");
        else
            return false;
        return true;
    }
}
