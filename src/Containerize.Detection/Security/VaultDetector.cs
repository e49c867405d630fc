using Containerize.Model;

namespace Containerize.Detection.Security;

/// <summary>HashiCorp Vault: VaultSharp and configuration providers.</summary>
public sealed class VaultDetector() : ServerClientDetector(
    "vault",
    ServerTypes.Vault,
    ConnectionKind.Configuration,
    ClientCall.Creation("VaultClientSettings", "VaultSharp") with { Form = "uri" },
    ClientCall.Method("AddVaultConfiguration", "configuration provider") with { AddressMembers = ["VaultAddress"], Form = "uri" },
    ClientCall.Method("AddVault", "configuration provider") with { Address = -1, AddressMembers = ["Address", "VaultAddress", "Server"], Form = "uri" });
