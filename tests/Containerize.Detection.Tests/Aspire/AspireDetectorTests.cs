using Containerize.Model;

namespace Containerize.Detection.Tests.Aspire;

public class AspireDetectorTests
{
    [Theory]
    [InlineData("builder.AddPostgres(\"db\").WithDataVolume().AddDatabase(\"catalog\", \"Catalog\");", "AddPostgres db", "AddDatabase catalog in db as Catalog")]
    [InlineData("builder.AddProject<Projects.Shop_Api>(\"api\");", "AddProject api as Shop_Api")]
    [InlineData("builder.AddProject(\"api\", \"../Shop.Api/Shop.Api.csproj\");", "AddProject api as ../Shop.Api/Shop.Api.csproj")]
    [InlineData("builder.AddContainer(\"mail\", \"axllent/mailpit\");", "AddContainer mail as axllent/mailpit")]
    [InlineData("const string name = \"cache\"; builder.AddRedis(name);", "AddRedis cache")]
    [InlineData("foreach (var name in new[] { \"east\", \"west\" }) { builder.AddRedis($\"{name}-cache\"); }", "AddRedis east-cache", "AddRedis west-cache")]
    [InlineData("var production = false; if (production) { builder.AddRedis(\"a\"); } else { builder.AddRedis(\"b\"); }", "AddRedis b")]
    [InlineData("if (args.Length > 0) { builder.AddRedis(\"a\"); } else { builder.AddRedis(\"b\"); }", "AddRedis a", "AddRedis b")]
    [InlineData("var db = Store.Add(builder, \"db\"); db.AddDatabase(\"catalog\");", "AddPostgres db", "AddDatabase catalog in db")]
    [InlineData("builder.AddStore(name: \"db\").AddDatabase(\"catalog\");", "AddPostgres db", "AddDatabase catalog in db")]
    public void Reports_resources(string statements, params string[] expected) => Assert.Equal(
        expected,
        Host(statements).All<AspireResourceFact>().Select(r => $"{r.Call} {r.Name}" + (r.Parent.Length == 0 ? "" : " in " + r.Parent) + (r.Target.Length == 0 ? "" : " as " + r.Target)));

    [Theory]
    [InlineData("api.WithReference(db).WaitFor(db);", "api WithReference  db", "api WaitFor  db")]
    [InlineData("api.WithReference(db, \"Store\");", "api WithReference Store db")]
    [InlineData("api.WithReference(connectionName: \"Store\", source: db);", "api WithReference Store db")]
    [InlineData("web.WithEnvironment(\"Api__Url\", api.GetEndpoint(\"http\"));", "web WithEnvironment Api__Url http://api")]
    [InlineData("web.WithEnvironment(\"Api__Url\", $\"{api.GetEndpoint(\"http\")}/v1\");", "web WithEnvironment Api__Url http://api/v1")]
    [InlineData("web.WithEnvironment(\"Api__Url\", ReferenceExpression.Create($\"{api.GetEndpoint(\"http\")}/v1\"));", "web WithEnvironment Api__Url http://api/v1")]
    [InlineData("web.WithExternalHttpEndpoints().WithReplicas(2);", "web WithExternalHttpEndpoints  ", "web WithReplicas  2")]
    [InlineData("api.WithHttpEndpoint(port: 5000, targetPort: 8081).WithHttpHealthCheck(\"/health\");", "api WithHttpEndpoint 8081 ", "api WithHttpHealthCheck  /health")]
    [InlineData("web.Wire(api);", "web WithReference  api")]
    public void Reports_what_is_said_of_a_resource(string statements, params string[] expected) => Assert.Equal(
        expected,
        Host("var db = builder.AddPostgres(\"db\"); var api = builder.AddProject<Projects.Api>(\"api\"); var web = builder.AddProject<Projects.Web>(\"web\");\n" + statements)
            .All<AspireSettingFact>().Select(s => $"{s.Resource} {s.Setting} {s.Key} {s.Value}"));

    [Fact]
    public void What_a_method_of_its_own_does_is_seen_where_it_is_called() =>
        Assert.Equal(2, Host("builder.AddStore(\"db\");").Only<AspireResourceFact>().Evidence.Line);

    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.AddRedis(\"cache\");")]
    [InlineData("var builder = DistributedApplication.CreateBuilder(args); var list = new List<string>(); list.Add(\"x\"); builder.AddRedis(args[0]); builder.Services.AddHttpClient(\"web\");")]
    public void Guards_against_other_builders_and_names_that_are_not_known(string code) =>
        Assert.Empty(Detect.In(code).All<AspireResourceFact>());

    [Fact]
    public void An_AppHost_that_calls_itself_without_end_is_read_to_an_end() =>
        Assert.NotEmpty(Detect.In("var builder = DistributedApplication.CreateBuilder(args);\nAgain(builder);\nbuilder.AddRedis(\"cache\");\nstatic void Again(IDistributedApplicationBuilder builder) { builder.AddRedis(\"again\"); Again(builder); Again(builder); }").All<AspireResourceFact>());

    private static Detect Host(string statements) => Detect.In("var builder = DistributedApplication.CreateBuilder(args);\n" + statements + "\nbuilder.Build().Run();").And("""
        static class Store
        {
            public static IResourceBuilder<PostgresServerResource> Add(IDistributedApplicationBuilder builder, string name) => builder.AddPostgres(name).WithDataVolume();
            public static IResourceBuilder<PostgresServerResource> AddStore(this IDistributedApplicationBuilder builder, string name, bool admin = false)
            {
                var server = builder.AddPostgres(name);
                if (admin) server.WithPgAdmin();
                return server;
            }
            public static IResourceBuilder<T> Wire<T>(this IResourceBuilder<T> from, IResourceBuilder<ProjectResource> to) => from.WithReference(to);
        }
        """);
}
