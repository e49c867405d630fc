using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans what makes Secrets from a store, where the settings name one.</summary>
internal static class ExternalSecretFiles
{
    /// <summary>Whether Secrets come from a store.</summary>
    public static bool IsWanted(ApplicationPlan plan) => plan.Settings.User.Text(SecretStoreKeys.Store) is not null;

    /// <summary>The files of a service, or with an empty name of what several may read.</summary>
    /// <param name="plan">The application.</param>
    /// <param name="owner">The name.</param>
    public static IEnumerable<PlannedFile> Of(ApplicationPlan plan, string owner) => !IsWanted(plan) ? [] : SecretPlanner.Needed(plan).Where(s => s.Owner == owner)
        .Select(s => new PlannedFile(FileName(s), "externalsecret", Plan(plan, s)));

    /// <summary>Says what the store has to hold.</summary>
    public static void Say(ApplicationPlan plan)
    {
        if (plan.Settings.User.Text(SecretStoreKeys.Store) is not { } store) return;
        foreach (var secret in SecretPlanner.Needed(plan))
        {
            var place = new SourceLocation($"k8s/base/{(secret.Owner.Length == 0 ? "" : secret.Owner + "/")}{FileName(secret)}.yaml");
            plan.Findings.Add(GenerationRules.StoreEntryNeeded, place, secret.Name, $"the store {store} has to hold {Entry(plan, secret)} with {string.Join(", ", secret.Keys)}");
        }
    }

    // What the folder says already is left out.
    private static string FileName(NeededSecret secret) =>
        "externalsecret-" + (secret.Owner.Length > 0 && secret.Name.StartsWith(secret.Owner + "-", StringComparison.Ordinal) ? secret.Name[(secret.Owner.Length + 1)..] : secret.Name);

    private static string Entry(ApplicationPlan plan, NeededSecret secret) => $"{plan.Settings.User.Text(SecretStoreKeys.Path) ?? plan.Namespace}/{secret.Name}";

    private static ExternalSecretPlan Plan(ApplicationPlan plan, NeededSecret secret) => new(secret.Name, plan.Namespace, secret.Owner.Length > 0 ? secret.Owner : secret.Name, secret.Keys)
    {
        Store = plan.Settings.User.Text(SecretStoreKeys.Store) ?? "",
        StoreKind = plan.Settings.User.Text(SecretStoreKeys.Kind) ?? "ClusterSecretStore",
        Entry = Entry(plan, secret),
        Refresh = plan.Settings.User.Text(SecretStoreKeys.Refresh) ?? "1h",
        IsCertificate = secret.IsCertificate,
    };
}
