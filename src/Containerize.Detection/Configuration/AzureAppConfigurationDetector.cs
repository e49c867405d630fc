using Containerize.Model;

namespace Containerize.Detection.Configuration;

/// <summary>Azure App Configuration: the configuration provider and the client.</summary>
public sealed class AzureAppConfigurationDetector() : ServerClientDetector(
    "azure-app-configuration",
    ServerTypes.AzureAppConfiguration,
    ConnectionKind.Configuration,
    ClientCall.Method("AddAzureAppConfiguration", "configuration provider") with { AddressCalls = ["Connect"], AddressMayBeName = true },
    ClientCall.Creation("ConfigurationClient", "App Configuration client") with { Namespaces = ["Azure.Data.AppConfiguration"] });
