using Containerize.Model;

namespace Containerize.Detection.Tests.Grpc;

public class GrpcClientDetectorTests
{
    [Theory]
    [InlineData("services.AddGrpcClient<Basket.BasketClient>(o => o.Address = new Uri(configuration[\"K\"]!));", "Basket", "config(K)")]
    [InlineData("services.AddGrpcClient<Basket.BasketClient>(o => { o.Address = new(\"http://basket\"); });", "Basket", "'http://basket'")]
    [InlineData("services.AddGrpcClient<Basket.BasketClient>().ConfigureHttpClient(c => c.BaseAddress = new Uri(configuration[\"K\"]!));", "Basket", "config(K)")]
    [InlineData("services.AddGrpcClient<Basket.BasketClient>((p, o) => { var url = p.GetRequiredService<IOptions<Urls>>().Value.Basket; o.Address = new Uri(url); });", "Basket", "option(Urls.Basket)")]
    [InlineData("services.AddCodeFirstGrpcClient<IBasket>(o => o.Address = new Uri(\"http://b\"));", "Basket", "'http://b'")]
    [InlineData("services.AddGrpcClient<Basket.BasketClient>();", "Basket", "unknown")]
    [InlineData("var c = GrpcChannel.ForAddress(configuration[\"K\"]!);", "", "config(K)")]
    public void Reports_a_client(string statement, string service, string address)
    {
        var client = Detect.InSetup(statement).Only<GrpcClientFact>();
        Assert.Equal((service, address), (client.ServiceName, Text.Of(client.Address)));
    }

    [Theory]
    [InlineData("services.AddHttpClient<Basket>();")]
    [InlineData("Other.ForAddress(\"http://x\");")]
    [InlineData("services.AddGrpcClient<Basket>(\"x\"); } static void AddGrpcClient<T>(this IServiceCollection s, string x) {")]
    public void Guards_against_other_clients(string statement) => Assert.Empty(Detect.InSetup(statement).All<GrpcClientFact>());
}
