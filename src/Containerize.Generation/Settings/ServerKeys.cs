namespace Containerize.Generation.Settings;

/// <summary>What the user can decide about a server: where the manifests find it when they do not bring it. Compose runs its own in either case.</summary>
public static class ServerKeys
{
    /// <summary>The host.</summary>
    public static readonly SettingKey Host = new("host", SettingScope.Server, SettingShape.One, SettingType.Host, "the server in k8s/infrastructure",
        "The host of the server that the manifests point to; k8s/infrastructure then has none, and network policies let its callers out to it.");

    /// <summary>The port.</summary>
    public static readonly SettingKey Port = new("port", SettingScope.Server, SettingShape.One, SettingType.PlainPort, "the server's customary port",
        "The port at that host.");

    /// <summary>The user.</summary>
    public static readonly SettingKey Username = new("username", SettingScope.Server, SettingShape.One, SettingType.Username, "that of the development server",
        "The user that services sign in as at that host; the password stays in a Secret.");

    /// <summary>Whether clients speak TLS.</summary>
    public static readonly SettingKey Tls = new("tls", SettingScope.Server, SettingShape.One, SettingType.YesNo, "false",
        "Whether the addresses tell clients to speak TLS with that host.");

    /// <summary>The addresses.</summary>
    public static readonly SettingKey Networks = new("networks", SettingScope.Server, SettingShape.List, SettingType.AddressRange, "any address, since policies know no names",
        "The ranges of addresses that the server is in, which network policies let its callers out to.");

    /// <summary>Whether it runs elsewhere.</summary>
    public static readonly SettingKey External = new("external", SettingScope.Server, SettingShape.One, SettingType.YesNo, "true with a host, else what the code says",
        "Whether the server runs elsewhere at an address that Secrets hold as a whole; the output names their keys.");

    /// <summary>Whether it is used at all.</summary>
    public static readonly SettingKey Used = new("used", SettingScope.Server, SettingShape.One, SettingType.YesNo, "true",
        "Whether the deployment uses the server. Where it does not, nothing runs it, waits for it or asks for its address: for code that can choose among several.");

    /// <summary>All of them, in the order that the documentation has.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [Host, Port, Username, Tls, Networks, External, Used];
}
