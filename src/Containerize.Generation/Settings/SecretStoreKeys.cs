namespace Containerize.Generation.Settings;

/// <summary>What the user can decide about where Secrets come from.</summary>
public static class SecretStoreKeys
{
    /// <summary>The store.</summary>
    public static readonly SettingKey Store = new("secrets.store", SettingScope.Application, SettingShape.One, SettingType.ClusterName, "none: the Secrets are created by hand",
        "The store of the External Secrets Operator that the Secrets are made from: each becomes an ExternalSecret, and no command creates it.")
    { Example = "vault" };

    /// <summary>The kind of the store.</summary>
    public static readonly SettingKey Kind = new("secrets.storeKind", SettingScope.Application, SettingShape.One, SettingType.Of("ClusterSecretStore", "SecretStore"), "ClusterSecretStore",
        "Whether the store is one for the whole cluster or one in the application's own namespace.")
    { Example = "ClusterSecretStore" };

    /// <summary>Where in the store they are.</summary>
    public static readonly SettingKey Path = new("secrets.path", SettingScope.Application, SettingShape.One, SettingType.StorePath, "the namespace",
        "Where in the store the entries are: each has the name of its Secret behind this and a slash, and the keys of the Secret as its properties.")
    { Example = "teams/shop" };

    /// <summary>How often the store is asked.</summary>
    public static readonly SettingKey Refresh = new("secrets.refresh", SettingScope.Application, SettingShape.One, SettingType.Interval, "1h",
        "How often the store is asked for changes; 0s for once.")
    { Example = "15m" };

    /// <summary>All of them, in the order that the documentation has.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [Store, Kind, Path, Refresh];
}
