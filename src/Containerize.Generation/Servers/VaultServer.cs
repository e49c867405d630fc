namespace Containerize.Generation.Servers;

/// <summary>HashiCorp Vault in development mode: unsealed, and in memory alone. The password is the root token.</summary>
internal static class VaultServer
{
    /// <summary>How it is run.</summary>
    public static readonly ServerRecipe Recipe = new(ServerTypes.Vault, "hashicorp/vault:1.19", EquatableList.Of(new ServerPort("http", 8200)))
    {
        Delivery = PasswordDelivery.Variable,
        PasswordVariable = "VAULT_DEV_ROOT_TOKEN_ID",

        // The image would lock its memory, for which it has no capability; in development mode Vault does without.
        Variables = EquatableList.Of(new ServerVariable("SKIP_SETCAP", "true"), new ServerVariable("VAULT_ADDR", "http://127.0.0.1:8200"), new ServerVariable("VAULT_DEV_LISTEN_ADDRESS", "0.0.0.0:8200")),
        Arguments = EquatableList.Of("server", "-dev", "-dev-no-store-token"),
        Health = EquatableList.Of("CMD", "vault", "status"),
        User = 100,
        Group = 1000,
        ReadOnly = true,
        Memory = "256Mi",
        MilliCpu = 250,
    };
}
