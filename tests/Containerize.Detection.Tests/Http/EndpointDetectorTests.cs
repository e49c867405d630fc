using Containerize.Model;

namespace Containerize.Detection.Tests.Http;

public class EndpointDetectorTests
{
    [Theory]
    [InlineData("app.MapGet(\"/orders\", () => 1);", "GET '/orders'")]
    [InlineData("app.MapPost(\"orders\", () => 1);", "POST '/orders'")]
    [InlineData("app.MapGroup(\"/api\").MapGet(\"/orders\", () => 1);", "GET '/api/orders'")]
    [InlineData("var g = app.MapGroup(\"/api\").WithTags(\"x\"); var h = g.MapGroup(\"v1\"); h.MapDelete(\"/orders/{id}\", () => 1);", "DELETE '/api/v1/orders/{id}'")]
    [InlineData("const string p = \"/a\"; app.MapPut(p + \"/b\", () => 1);", "PUT '/a/b'")]
    [InlineData("app.MapPatch(configuration[\"K\"]!, () => 1);", "PATCH config(K)")]
    public void Reports_a_route(string statements, string expected)
    {
        var route = Detect.InSetup("var app = builder.Build(); " + statements).Only<EndpointFact>();
        Assert.Equal(expected, $"{route.Method} {Text.Of(route.Pattern)}");
    }

    [Theory]
    [InlineData("app.MapControllers();")]
    [InlineData("app.MapGet(Compute(), () => 1);")]
    [InlineData("app.MapGroup(\"/x\");")]
    public void Guards_against_unknown_patterns(string statements) => Assert.Empty(Detect.InSetup("var app = builder.Build(); " + statements).All<EndpointFact>());

    [Fact]
    public void Reads_groups_that_refer_to_each_other_without_harm() =>
        Assert.NotEmpty(Detect.InSetup("var a = b.MapGroup(\"x\"); var b = a.MapGroup(\"y\"); a.MapGet(\"z\", () => 1);").All<EndpointFact>());
}
