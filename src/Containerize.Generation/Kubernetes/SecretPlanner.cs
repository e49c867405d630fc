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

    /// <summary>The Secret with the files that a service reads.</summary>
    public static string Files(string service) => service + "-files";

    /// <summary>The commands, sorted by Secret; none where a store holds what is in them.</summary>
    public static IReadOnlyList<SecretCommand> Plan(ApplicationPlan plan) =>
        ExternalSecretFiles.IsWanted(plan) ? [] : [.. Needed(plan).Select(s => new SecretCommand(s.Name, s.Keys.ToEquatableList(), s.Command))];

    /// <summary>The Secrets, sorted by name.</summary>
    public static IReadOnlyList<NeededSecret> Needed(ApplicationPlan plan) =>
        [.. Servers(plan).Concat(Services(plan)).Concat(Certificates(plan)).DistinctBy(s => s.Name).OrderBy(s => s.Name, StringComparer.Ordinal)];

    // A server's password is read by every service that calls it, and by the server itself where the manifests bring it.
    private static IEnumerable<NeededSecret> Servers(ApplicationPlan plan)
    {
        foreach (var server in plan.Servers.Where(s => s.HasPassword && s.Elsewhere is not { Host.Length: 0 }))
        {
            // Upper and lower case, digits and a sign: what the strictest server asks of a password, and nothing that an address would need to escape.
            var value = server.Elsewhere is null ? "\"Aa1-$(openssl rand -hex 24)\"" : $"\"${{{VariableNames.Password(server.Name)}:?}}\"";
            yield return Secret(plan, Credentials(server.Name), "", [(PasswordKey, value)]);
        }
    }

    private static IEnumerable<NeededSecret> Services(ApplicationPlan plan)
    {
        foreach (var service in plan.Services)
        {
            var keys = EnvironmentPlanner.Plan(plan, service, behindService: true)
                .Where(v => v.Parts.Any(p => p is TextPart.FromUser { Required: true }))
                .Select(v => (v.Name, $"\"${{{VariableNames.Of(service.Name, ((TextPart.FromUser)v.Parts[0]).Key)}:?}}\"")).ToList();
            if (keys.Count > 0) yield return Secret(plan, Settings(service.Name), service.Name, keys);
            if (SecretFile.Of(plan.Settings.User, service.Name) is { Count: > 0 } files) yield return OfFiles(plan, service.Name, [.. files.Select(f => f.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        }
    }

    // The variables name files.
    private static IEnumerable<NeededSecret> Certificates(ApplicationPlan plan) =>
        plan.Services.Select(s => (Service: s, Ingress: PlannedIngress.Of(s, plan.Settings.User))).Where(s => s.Ingress is { TlsSecret.Length: > 0, Issuer: null })
            .GroupBy(s => s.Ingress!.TlsSecret, StringComparer.Ordinal)
            .Select(g => Certificate(plan, g.Key, g.ToList() is [var only] ? only.Service.Name : ""));

    private static NeededSecret Certificate(ApplicationPlan plan, string name, string owner)
    {
        var (certificate, key) = (VariableNames.Of(name, "certificate", "file"), VariableNames.Of(name, "key", "file"));
        var command = $"kubectl create secret tls {name} --namespace {plan.Namespace} --cert=\"${{{certificate}:?}}\" --key=\"${{{key}:?}}\"";
        return new NeededSecret(name, owner, ["tls.crt", "tls.key"], command) { IsCertificate = true };
    }

    // The variables name files here too.
    private static NeededSecret OfFiles(ApplicationPlan plan, string service, IReadOnlyList<string> names) => new(
        Files(service),
        service,
        names,
        $"kubectl create secret generic {Files(service)} --namespace {plan.Namespace}{string.Concat(names.Select(n => $" --from-file={n}=\"${{{VariableNames.Of(service, n, "file")}:?}}\""))}");

    private static NeededSecret Secret(ApplicationPlan plan, string name, string owner, IReadOnlyList<(string Key, string Value)> entries) => new(
        name,
        owner,
        [.. entries.Select(e => e.Key)],
        $"kubectl create secret generic {name} --namespace {plan.Namespace}{string.Concat(entries.Select(e => $" --from-literal={(DockerfileWord.IsPlain(e.Key) ? e.Key : ShellWord.Quoted(e.Key))}={e.Value}"))}");
}
