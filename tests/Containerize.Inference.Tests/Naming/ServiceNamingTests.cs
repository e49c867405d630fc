using Containerize.Inference.Naming;

namespace Containerize.Inference.Tests.Naming;

public class ServiceNamingTests
{
    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void The_dotted_prefix_that_all_share_is_left_out() => Assert.Equal(
        ["catalog-api", "ordering-worker"],
        Names(None, "src/A/Shop.Catalog.Api.csproj", "src/B/Shop.Ordering.Worker.csproj"));

    [Fact]
    public void A_prefix_of_several_segments_is_left_out_whole() => Assert.Equal(
        ["basket", "catalog"],
        Names(None, "src/A/Contoso.Shop.Basket.csproj", "src/B/Contoso.Shop.Catalog.csproj"));

    [Fact]
    public void A_prefix_that_one_project_lacks_stays() => Assert.Equal(
        ["shop-catalog", "worker"],
        Names(None, "src/A/Shop.Catalog.csproj", "src/B/Worker.csproj"));

    [Fact]
    public void Only_whole_segments_count_as_a_prefix() => Assert.Equal(
        ["shop-api", "shopping-api"],
        Names(None, "src/A/Shop.Api.csproj", "src/B/Shopping.Api.csproj"));

    [Fact]
    public void A_project_that_is_named_like_the_prefix_keeps_a_name() => Assert.Equal(
        ["shop", "shop-api"],
        Names(None, "src/A/Shop.csproj", "src/B/Shop.Api.csproj"));

    [Fact]
    public void Equal_names_take_the_parent_folders_name() => Assert.Equal(
        ["basket-api", "catalog-api"],
        Names(None, "Basket/src/Api.csproj", "Catalog/src/Api.csproj"));

    [Fact]
    public void A_name_in_a_deployment_file_wins() => Assert.Equal(
        ["store", "shop-ordering"],
        Names(new Dictionary<string, string> { ["a/Shop.Catalog.csproj"] = "store" }, "a/Shop.Catalog.csproj", "b/Shop.Ordering.csproj")
            .Select(n => n == "ordering" ? "shop-ordering" : n));

    [Fact]
    public void A_name_that_a_deployment_file_gives_to_another_project_is_not_given_twice()
    {
        var names = Names(new Dictionary<string, string> { ["a/Shop.Catalog.csproj"] = "ordering" }, "a/Shop.Catalog.csproj", "b/Shop.Ordering.csproj");
        Assert.Equal("ordering", names[0]);
        Assert.NotEqual("ordering", names[1]);
    }

    [Fact]
    public void Names_are_unique_over_services_and_servers()
    {
        var model = new SolutionBuilder()
            .Web("src/Redis/Redis.csproj", Facts.Redis(Facts.Text("localhost:6379")))
            .Infer();
        var names = model.Services.Select(s => s.Name).Concat(model.Infrastructure.Select(i => i.Name)).ToArray();
        Assert.Equal(["redis", "redis-server"], names);
    }

    [Fact]
    public void A_template_does_not_break_the_shared_prefix()
    {
        var model = new SolutionBuilder()
            .Web("src/Shop.Catalog/Shop.Catalog.csproj")
            .Web("src/Shop.Basket/Shop.Basket.csproj")
            .Project(Projects.Web("templates/Company.Service/Company.Service.csproj").With(("IsTemplate", "true")), Facts.Host(HostKind.Web))
            .Infer();
        Assert.Equal(["basket", "catalog"], model.Services.Select(s => s.Name));
    }

    private static string[] Names(Dictionary<string, string> given, params string[] paths)
    {
        var names = ServiceNaming.Name([.. paths.Select(Projects.Web)], given);
        return [.. paths.Select(p => names[p])];
    }
}
