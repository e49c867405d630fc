using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Kubernetes;

/// <summary>Divides a service's variables between its ConfigMap and its pod.</summary>
internal static class EnvironmentRenderer
{
    /// <summary>What is no secret.</summary>
    public static IReadOnlyList<KubernetesPair> Plain(ApplicationPlan plan, IReadOnlyList<PlannedVariable> variables) =>
        [.. variables.Where(v => v.Parts.All(p => p is TextPart.Literal or TextPart.EnvironmentName))
            .Select(v => new KubernetesPair(v.Name, v.Text ?? plan.Settings.Environment))];

    /// <summary>What comes from Secrets: the passwords first, then what is composed of them.</summary>
    public static IReadOnlyList<WorkloadVariable> Secret(PlannedService service, IReadOnlyList<PlannedVariable> variables)
    {
        var secrets = new SortedDictionary<string, WorkloadVariable>(StringComparer.Ordinal);
        var composed = new List<WorkloadVariable>();
        foreach (var variable in variables)
        {
            switch (variable.Parts)
            {
                case [TextPart.FromUser user]:
                    secrets[variable.Name] = new WorkloadVariable(variable.Name, "", SecretPlanner.Settings(service.Name), variable.Name, !user.Required);
                    break;
                case [TextPart.Password password]:
                    secrets[variable.Name] = Password(variable.Name, password.Server);
                    break;
                case var parts when parts.Any(p => p is TextPart.Password):
                    foreach (var part in parts.OfType<TextPart.Password>())
                    {
                        secrets[VariableNames.Password(part.Server)] = Password(VariableNames.Password(part.Server), part.Server);
                    }

                    composed.Add(new WorkloadVariable(variable.Name, string.Concat(parts.Select(p =>
                        p is TextPart.Password w ? KubernetesText.Reference(VariableNames.Password(w.Server)) : KubernetesText.Literal(((TextPart.Literal)p).Text)))));
                    break;
            }
        }

        return [.. secrets.Values, .. composed.Where(v => !secrets.ContainsKey(v.Name))];
    }

    private static WorkloadVariable Password(string name, string server) => new(name, "", SecretPlanner.Credentials(server), SecretPlanner.PasswordKey);
}
