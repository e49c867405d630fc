using Containerize.Model;

namespace Containerize.Detection.Storage;

/// <summary>Azure Storage: clients of blobs, queues, tables and files, data-protection keys, Orleans, Aspire's clients and health checks.</summary>
public sealed class AzureStorageDetector() : ServerClientDetector(
    "azure-storage",
    ServerTypes.AzureStorage,
    ConnectionKind.Storage,
    ClientCall.Creation("BlobServiceClient", "Azure Storage client"),
    ClientCall.Creation("BlobContainerClient", "Azure Storage client") with { Target = 1 },
    ClientCall.Creation("BlobClient", "Azure Storage client") with { Namespaces = ["Azure.Storage"], Target = 1 },
    ClientCall.Creation("QueueServiceClient", "Azure Storage client"),
    ClientCall.Creation("QueueClient", "Azure Storage client") with { Namespaces = ["Azure.Storage"], Target = 1 },
    ClientCall.Creation("TableServiceClient", "Azure Storage client") with { Namespaces = ["Azure.Data.Tables"] },
    ClientCall.Creation("TableClient", "Azure Storage client") with { Namespaces = ["Azure.Data.Tables"], Target = 1 },
    ClientCall.Creation("ShareServiceClient", "Azure Storage client") with { Namespaces = ["Azure.Storage"] },
    ClientCall.Creation("ShareClient", "Azure Storage client") with { Namespaces = ["Azure.Storage"], Target = 1 },
    ClientCall.Static("CloudStorageAccount", "Parse", "Azure Storage client"),
    ClientCall.Method("AddBlobServiceClient", "Azure Storage client"),
    ClientCall.Method("AddQueueServiceClient", "Azure Storage client"),
    ClientCall.Method("AddTableServiceClient", "Azure Storage client"),
    ClientCall.Aspire("AddAzureBlobClient"),
    ClientCall.Aspire("AddAzureBlobServiceClient"),
    ClientCall.Aspire("AddAzureBlobContainerClient"),
    ClientCall.Aspire("AddAzureQueueClient"),
    ClientCall.Aspire("AddAzureQueueServiceClient"),
    ClientCall.Aspire("AddAzureTableClient"),
    ClientCall.Aspire("AddAzureTableServiceClient"),
    ClientCall.Method("PersistKeysToAzureBlobStorage", "data protection"),
    ClientCall.Method("UseAzureStorageClustering", "Orleans") with { Address = -1, AddressCalls = ["ConfigureTableServiceClient", "ConfigureBlobServiceClient"] },
    ClientCall.Method("AddAzureTableGrainStorage", "Orleans") with { Address = -1, AddressCalls = ["ConfigureTableServiceClient", "ConfigureBlobServiceClient"] },
    ClientCall.Method("AddAzureBlobGrainStorage", "Orleans") with { Address = -1, AddressCalls = ["ConfigureTableServiceClient", "ConfigureBlobServiceClient"] },
    ClientCall.Method("AddAzureBlobStorage", "health check"),
    ClientCall.Method("AddAzureQueueStorage", "health check"));
