using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Kubernetes;

/// <summary>The Secrets that the manifests refer to, and the commands that create them.</summary>
internal static class SecretPlanner
{
    /// <summary>The key that holds a server's password.</summary>
    public const string PasswordKey = "password";

    /// <summary>The Secret of a server.</summary>
    public static string Credentials(string server) => server + "-credentials";

    /// <summary>The Secret with what only the user knows.</summary>
    public static string Settings(string service) => service + "-settings";

    /// <summary>The commands, sorted by Secret.</summary>
    public static IReadOnlyList<SecretCommand> Plan(ApplicationPlan plan)
    {
        var commands = new List<SecretCommand>();
        foreach (var server in plan.Servers.Where(s => s.HasPassword && s.Elsewhere is not { Host.Length: 0 }))
        {
            // Upper and lower case, digits and a sign: what the strictest server asks of a password, and nothing that an address would need to escape.
            commands.Add(Command(plan, Credentials(server.Name), [(PasswordKey, server.Elsewhere is null ? "\"Aa1-$(openssl rand -hex 24)\"" : $"\"${{{VariableNames.Password(server.Name)}:?}}\"")]));
        }

        foreach (var service in plan.Services)
        {
            var keys = EnvironmentPlanner.Plan(plan, service, behindService: true)
                .Where(v => v.Parts.Any(p => p is TextPart.FromUser { Required: true }))
                .Select(v => (v.Name, $"\"${{{VariableNames.Of(service.Name, ((TextPart.FromUser)v.Parts[0]).Key)}:?}}\"")).ToList();
            if (keys.Count > 0) commands.Add(Command(plan, Settings(service.Name), keys));
        }

        var certificates = plan.Services.Select(s => PlannedIngress.Of(s, plan.Settings.User)).OfType<PlannedIngress>().Where(i => i is { TlsSecret.Length: > 0, Issuer: null });
        commands.AddRange(certificates.Select(i => i.TlsSecret).Distinct(StringComparer.Ordinal).Select(s => Certificate(plan, s)));
        return [.. commands.OrderBy(c => c.Secret, StringComparer.Ordinal)];
    }

    // The variables name files.
    private static SecretCommand Certificate(ApplicationPlan plan, string secret) => new(
        secret,
        EquatableList.Of("tls.crt", "tls.key"),
        $"kubectl create secret tls {secret} --namespace {plan.Namespace} --cert=\"${{{VariableNames.Of(secret, "certificate", "file")}:?}}\" --key=\"${{{VariableNames.Of(secret, "key", "file")}:?}}\"");

    private static SecretCommand Command(ApplicationPlan plan, string name, IReadOnlyList<(string Key, string Value)> entries) => new(
        name,
        entries.Select(e => e.Key).ToEquatableList(),
        $"kubectl create secret generic {name} --namespace {plan.Namespace}{string.Concat(entries.Select(e => $" --from-literal={(DockerfileWord.IsPlain(e.Key) ? e.Key : ShellWord.Quoted(e.Key))}={e.Value}"))}");
}
