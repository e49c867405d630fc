using System.Globalization;

namespace Containerize.Inference.Tests.Deployment;

public class DaprComponentTests
{
    [Fact]
    public void Code_that_names_a_component_uses_the_server_behind_it() =>
        Assert.Equal(["catalog cache Cache", "catalog dapr Database store"], Model(Component("store", "state.redis", "redisHost", "cache:6379"), Uses("store")).Edges());

    [Fact]
    public void A_component_that_code_does_not_name_is_not_its_own() =>
        Assert.Equal(["catalog dapr Database store"], Model(Component("other", "state.redis", "redisHost", "cache:6379"), Uses("store")).Edges());

    [Fact]
    public void A_scope_tells_who_uses_a_component()
    {
        Assert.Contains("catalog mail Mail", Model(Component("mailer", "bindings.smtp", "host", "mail", "catalog"), Uses("")).Edges());
        Assert.DoesNotContain("catalog mail Mail", Model(Component("mailer", "bindings.smtp", "host", "mail", "basket"), Uses("mailer")).Edges());
    }

    [Fact]
    public void Without_Dapr_in_its_code_a_service_uses_no_component() => Assert.Empty(Model(Component("store", "state.redis", "redisHost", "cache:6379", "catalog")).Edges());

    [Fact]
    public void A_component_without_a_server_adds_none() =>
        Assert.Equal(["catalog dapr Database store"], Model(Component("store", "state.in-memory", "x", "y", "catalog"), Uses("store")).Edges());

    private static ServerFact Uses(string component) => Facts.Server(ServerTypes.Dapr, ConnectionKind.Database, new UnknownText(""), component, "uri");

    private static ApplicationModel Model(string component, params Fact[] facts) =>
        new SolutionBuilder().Web("src/Catalog/Catalog.csproj", facts).Deployment("dapr/components/c.yaml", component).Infer();

    private static string Component(string name, string type, string key, string value, params string[] scopes) => string.Create(
        CultureInfo.InvariantCulture,
        $"apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata:\n  name: {name}\nspec:\n  type: {type}\n  metadata:\n    - name: {key}\n      value: {value}\nscopes: [{string.Join(", ", scopes)}]\n");
}
