using Containerize.Model;

namespace Containerize.Detection.Tests.Grpc;

public class GrpcServiceDetectorTests
{
    [Theory]
    [InlineData("class BasketService : Basket.BasketBase { }", "Basket")]
    [InlineData("class BasketService(ILogger l) : Shop.Protos.Basket.BasketBase { }", "Basket")]
    [InlineData("class BasketService : IBasket { } interface IBasket { }", "Basket")]
    [InlineData("", "")]
    public void Reports_a_service(string declaration, string service)
    {
        var fact = Detect.In("app.MapGrpcService<BasketService>();").And(declaration).Only<GrpcServiceFact>();
        Assert.Equal((service, "BasketService"), (fact.ServiceName, fact.Implementation));
    }

    [Theory]
    [InlineData("app.MapGrpcReflectionService();")]
    [InlineData("class BasketService : Basket.BasketBase { }")]
    public void Guards_against_what_is_not_mapped(string code) => Assert.Empty(Detect.In(code).All<GrpcServiceFact>());
}
