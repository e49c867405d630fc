using CsCheck;

namespace Containerize.Inference.Tests;

public class DeterminismTests
{
    private static readonly SolutionFacts Ordered = new SolutionBuilder()
        .Web("src/Shop.Catalog/Shop.Catalog.csproj", Facts.Postgres(Facts.ConnectionString("Catalog")), Facts.Redis(Facts.ConnectionString("Redis")), Facts.Publishes("PriceChanged"), Facts.Health("/health"))
        .Settings("appsettings.json", """{"ConnectionStrings": {"Catalog": "Host=catalog-db;Database=catalog", "Redis": "redis:6379"}}""")
        .Web("src/Shop.Basket/Shop.Basket.csproj", Facts.Redis(Facts.ConnectionString("Redis")), Facts.HttpClient("CatalogClient", Facts.Key("Services:Catalog")), Facts.Consumes("PriceChanged"), Facts.Reads("Limit"))
        .Settings("appsettings.json", """{"Services": {"Catalog": "http://catalog"}, "Limit": 3}""")
        .Settings("appsettings.Development.json", """{"Services": {"Catalog": "http://localhost:5001"}}""")
        .Web("src/Shop.Orders/Shop.Orders.csproj", Facts.Postgres(Facts.Text("Host=orders-db;Database=orders")), Facts.HttpClient("", Facts.Text("http://basket")))
        .Project(Projects.Library("src/Shop.Core/Shop.Core.csproj"))
        .Project(Projects.Console("tests/Shop.Tests/Shop.Tests.csproj").Package("xunit"))
        .Deployment("compose.yaml", "services:\n  store:\n    build: src/Shop.Catalog\n")
        .Deployment("src/Shop.Catalog/Dockerfile", "FROM x\n")
        .Build();

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        var expected = ApplicationInference.Infer(Ordered);
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                var random = new Random(seed);
                var shuffled = new SolutionFacts(
                    Ordered.Solution with { Projects = Shuffled(Ordered.Solution.Projects, random), Listed = Shuffled(Ordered.Solution.Listed, random) },
                    Shuffled(Ordered.Facts, random),
                    Shuffled(Ordered.ConfigurationFiles, random),
                    Shuffled(Ordered.DeploymentFiles, random));
                Assert.Equal(expected.ToString(), ApplicationInference.Infer(shuffled).ToString());
            },
            iter: 30);
    }

    [Fact]
    public void Equal_input_gives_equal_models() => Assert.Equal(ApplicationInference.Infer(Ordered), ApplicationInference.Infer(Ordered));

    private static EquatableList<T> Shuffled<T>(EquatableList<T> list, Random random)
    {
        var items = list.ToArray();
        random.Shuffle(items);
        return items;
    }
}
