namespace Containerize.Validation.Tests.Manifests;

public class PodsOfChartsTests
{
    private const string Service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  ports:\n    - port: 80\n  selector:\n    app: sql-data\n";

    [Theory]
    [InlineData("name: sql-data\n", true)]
    [InlineData("name: basket\n", false)]
    public void A_selector_may_mean_the_pods_of_a_chart_that_speaks_of_its_labels(string chart, bool known) =>
        Assert.Equal(known ? [] : ["9:CTZ3001"], Validate.Marks(Validate.Files(("k8s/a.yaml", Service), ("helm/c/Chart.yaml", "apiVersion: v2\n" + chart), ("helm/c/templates/deployment.yaml", "kind: {{ .Kind }}\n")).Findings));
}
