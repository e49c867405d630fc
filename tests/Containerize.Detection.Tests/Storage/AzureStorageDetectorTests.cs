using Containerize.Model;

namespace Containerize.Detection.Tests.Storage;

public class AzureStorageDetectorTests
{
    [Theory]
    [InlineData("var c = new BlobServiceClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new BlobContainerClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new BlobClient(configuration[\"K\"]);", "using Azure.Storage;", "config(K)")]
    [InlineData("var c = new QueueServiceClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new QueueClient(configuration[\"K\"]);", "using Azure.Storage;", "config(K)")]
    [InlineData("var c = new TableServiceClient(configuration[\"K\"]);", "using Azure.Data.Tables;", "config(K)")]
    [InlineData("var c = new TableClient(configuration[\"K\"]);", "using Azure.Data.Tables;", "config(K)")]
    [InlineData("var c = new ShareServiceClient(configuration[\"K\"]);", "using Azure.Storage;", "config(K)")]
    [InlineData("var c = new ShareClient(configuration[\"K\"]);", "using Azure.Storage;", "config(K)")]
    [InlineData("CloudStorageAccount.Parse(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddBlobServiceClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddQueueServiceClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddTableServiceClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddAzureBlobClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureBlobServiceClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureBlobContainerClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureQueueClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureQueueServiceClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureTableClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureTableServiceClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.PersistKeysToAzureBlobStorage(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseAzureStorageClustering(o => o.ConfigureTableServiceClient(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("services.AddAzureTableGrainStorage(o => o.ConfigureTableServiceClient(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("services.AddAzureBlobGrainStorage(o => o.ConfigureTableServiceClient(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("services.AddAzureBlobStorage(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddAzureQueueStorage(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.AzureStorage).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("var c = new BlobClient(configuration[\"K\"]);", "")]
    [InlineData("var c = new QueueClient(configuration[\"K\"]);", "")]
    [InlineData("var c = new TableServiceClient(configuration[\"K\"]);", "")]
    [InlineData("var c = new TableClient(configuration[\"K\"]);", "")]
    [InlineData("var c = new ShareServiceClient(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.AzureStorage));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddBlobServiceClient(\"x\");").And("static class Own { public static void AddBlobServiceClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.AzureStorage));
}
