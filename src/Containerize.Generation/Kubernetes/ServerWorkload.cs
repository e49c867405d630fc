using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;
using Containerize.Generation.Servers;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans the StatefulSet of a server.</summary>
internal static class ServerWorkload
{
    private const string SecretFolder = "/run/secrets/credentials";

    /// <summary>The name of the ConfigMap with the script for a new database.</summary>
    public static string ScriptMap(PlannedServer server) => server.Name + "-databases";

    /// <summary>The ports as pod and Service have them.</summary>
    public static IReadOnlyList<ServicePortPlan> Ports(PlannedServer server) => [.. server.Recipe.Ports.Select(p => new ServicePortPlan(p.Name, p.Number, p.Number))];

    /// <summary>Plans it.</summary>
    public static WorkloadPlan Plan(ApplicationPlan plan, PlannedServer server)
    {
        var recipe = server.Recipe;
        var script = ServerText.Script(server).Length > 0;
        var file = server.HasPassword && recipe.Delivery == PasswordDelivery.File;
        var limits = new ResourcePlan($"{recipe.MilliCpu}m", recipe.Memory, "512Mi");
        var open = new ProbePlan("tcp") { Port = recipe.Ports[0].Name };
        var health = recipe.Health switch
        {
            { Count: 0 } => open,
            ["CMD-SHELL", var line] => new ProbePlan("exec") { Command = ["sh", "-c", line] },
            _ => new ProbePlan("exec") { Command = [.. recipe.Health.Skip(1)] },
        };
        return new WorkloadPlan("StatefulSet", server.Name, plan.Namespace, server.Name)
        {
            Annotations = Exemptions.Join(
                Exemptions.NoPriority,
                Exemptions.Secrets(server.HasPassword ? [SecretPlanner.Credentials(server.Name)] : []),
                Exemptions.OneReplica("A development server is one.", WorkloadForm.StatefulSet),
                Exemptions.LoadedImage,
                server.HasPassword && !file ? Exemptions.SecretVariables : [],
                recipe.ReadOnly ? [] : Exemptions.Writable,
                recipe.User > 0 ? [] : Exemptions.Root),
            Replicas = 1,
            Image = recipe.Image,
            PullPolicy = "IfNotPresent",
            Arguments = server.HasPassword && recipe.PasswordArguments.Count > 0 ? [] : [.. ServerText.Arguments(server).Select(KubernetesText.Literal)],
            Command = server.HasPassword && recipe.PasswordArguments.Count > 0 ? [.. recipe.PasswordArguments.Select(KubernetesText.Literal)] : [],
            Environment = [.. Variables(server, file).OrderBy(v => v.Name, StringComparer.Ordinal)],
            Ports = Ports(server),
            Startup = health with { Period = 5, Failures = Math.Max(6, recipe.StartSeconds / 5), Timeout = 10 },
            Readiness = health with { Period = 10, Timeout = 10 },
            Liveness = open with { Period = 20 },
            Requests = plan.Settings.Profile == GenerationProfile.Local ? limits with { Cpu = "100m" } : limits,
            Limits = limits,
            User = recipe.User,
            Group = recipe.Group,
            ReadOnly = recipe.ReadOnly,
            LowPort = recipe.User > 0 && recipe.Ports.Any(p => p.Number < 1024),
            Grace = 60,
            Claims = recipe.DataPath.Length > 0 ? [new ClaimTemplatePlan("data", recipe.DataSize)] : [],
            Mounts =
            [
                .. recipe.DataPath.Length > 0 ? [new MountPlan("data", recipe.DataPath)] : Array.Empty<MountPlan>(),
                .. recipe.Scratch.Select((p, i) => new MountPlan(Scratch(i), p)),
                .. script ? [new MountPlan("databases", recipe.InitFolder, ReadOnly: true)] : Array.Empty<MountPlan>(),
                .. file ? [new MountPlan("credentials", SecretFolder, ReadOnly: true)] : Array.Empty<MountPlan>(),
            ],
            Volumes =
            [
                .. recipe.Scratch.Select((_, i) => new VolumePlan(Scratch(i), "empty", "", "128Mi")),
                .. script ? [new VolumePlan("databases", "config", ScriptMap(server))] : Array.Empty<VolumePlan>(),
                .. file ? [new VolumePlan("credentials", "secret", SecretPlanner.Credentials(server.Name))] : Array.Empty<VolumePlan>(),
            ],
        };
    }

    private static IEnumerable<WorkloadVariable> Variables(PlannedServer server, bool file)
    {
        foreach (var variable in ServerText.Variables(server)) yield return new WorkloadVariable(variable.Name, KubernetesText.Literal(variable.Value));
        foreach (var variable in ServerText.PasswordVariables(server))
        {
            yield return file
                ? new WorkloadVariable(variable, $"{SecretFolder}/{SecretPlanner.PasswordKey}")
                : new WorkloadVariable(variable, "", SecretPlanner.Credentials(server.Name), SecretPlanner.PasswordKey);
        }
    }

    private static string Scratch(int index) => index == 0 ? "tmp" : $"scratch-{index}";
}
