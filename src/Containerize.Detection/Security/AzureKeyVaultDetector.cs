using Containerize.Model;

namespace Containerize.Detection.Security;

/// <summary>Azure Key Vault: configuration provider, clients, data-protection keys.</summary>
public sealed class AzureKeyVaultDetector() : ServerClientDetector(
    "azure-key-vault",
    ServerTypes.AzureKeyVault,
    ConnectionKind.Configuration,
    ClientCall.Method("AddAzureKeyVault", "configuration provider") with { Form = "uri" },
    ClientCall.Creation("SecretClient", "Key Vault client") with { Namespaces = ["Azure.Security.KeyVault"], Form = "uri" },
    ClientCall.Creation("KeyClient", "Key Vault client") with { Namespaces = ["Azure.Security.KeyVault"], Form = "uri" },
    ClientCall.Creation("CertificateClient", "Key Vault client") with { Namespaces = ["Azure.Security.KeyVault"], Form = "uri" },
    ClientCall.Creation("KeyVaultClient", "Key Vault client") with { Address = -1 },
    ClientCall.Method("AddSecretClient", "Key Vault client") with { Form = "uri" },
    ClientCall.Aspire("AddAzureKeyVaultClient") with { Form = "uri" },
    ClientCall.Aspire("AddAzureKeyVaultSecrets") with { Form = "uri" },
    ClientCall.Method("ProtectKeysWithAzureKeyVault", "data protection") with { Form = "uri" });
