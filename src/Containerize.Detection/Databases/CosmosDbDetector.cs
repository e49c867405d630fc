using Containerize.Model;

namespace Containerize.Detection.Databases;

/// <summary>Azure Cosmos DB: the client, EF Core, Aspire's clients, Orleans and health checks.</summary>
public sealed class CosmosDbDetector() : ServerClientDetector(
    "cosmos-db",
    ServerTypes.CosmosDb,
    ConnectionKind.Database,
    ClientCall.Creation("CosmosClient", "Cosmos client") with { AddressMembers = ["ConnectionString"] },
    ClientCall.Creation("CosmosClientBuilder", "Cosmos client"),
    ClientCall.Creation("DocumentClient", "Cosmos client") with { Namespaces = ["Microsoft.Azure.Documents"] },
    ClientCall.Method("UseCosmos", "EF Core"),
    ClientCall.Aspire("AddAzureCosmosClient"),
    ClientCall.Aspire("AddAzureCosmosDatabase"),
    ClientCall.Aspire("AddAzureCosmosContainer"),
    ClientCall.Aspire("AddCosmosDbContext"),
    ClientCall.Method("UseCosmosClustering", "Orleans") with { Address = -1, AddressCalls = ["ConfigureCosmosClient"] },
    ClientCall.Method("AddCosmosDb", "health check"),
    ClientCall.Method("AddAzureCosmosDB", "health check") with { Address = -1 });
