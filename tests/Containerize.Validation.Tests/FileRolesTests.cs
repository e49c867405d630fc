namespace Containerize.Validation.Tests;

/// <summary>What is only a part of an object is no object, and is said to be unchecked.</summary>
public sealed class FileRolesTests
{
    private const string Head = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";
    private const string Patch = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\n  namespace: shop\nspec:\n  replicas: 2\n";

    [Theory]
    [InlineData("patches:\n  - path: api/deployment.yaml\n")]
    [InlineData("patchesStrategicMerge:\n  - api/deployment.yaml\n")]
    [InlineData("patchesJson6902:\n  - path: ./api/deployment.yaml\n    target: {kind: Deployment, name: api}\n")]
    [InlineData("resources:\n  - ../../base\n  - api/deployment.yaml\n")]
    public void A_part_of_an_overlay_is_not_taken_for_an_object(string fields)
    {
        var report = Validate.Files(("k8s/base/kustomization.yaml", Head + "resources: []\n"), ("k8s/overlays/staging/kustomization.yaml", Head + "resources:\n  - ../../base\n" + (fields.StartsWith("resources", StringComparison.Ordinal) ? fields.Replace("resources:\n  - ../../base\n", "", StringComparison.Ordinal) : fields)), ("k8s/overlays/staging/api/deployment.yaml", Patch));
        Assert.Empty(report.Findings);
        Assert.Equal(["k8s/overlays/staging: an overlay; check what kubectl kustomize makes of it"], report.NotChecked);
    }

    [Fact]
    public void Without_a_kustomization_that_names_it_the_same_file_is_an_object() =>
        Assert.NotEmpty(Validate.Files(("k8s/base/kustomization.yaml", Head + "resources: []\n"), ("k8s/overlays/staging/api/deployment.yaml", Patch)).Findings);

    [Fact]
    public void A_patch_of_a_folders_own_objects_is_said_to_be_unchecked()
    {
        var report = Validate.Files(("kustomization.yaml", Head + "resources: []\npatches:\n  - path: patch.yaml\n  - patch: |\n      - op: add\n"), ("kustomization.yml", Head + "resources: []\n"), ("patch.yaml", Patch));
        Assert.Empty(report.Findings);
        Assert.Equal([".: patches; check what kubectl kustomize makes of them"], report.NotChecked);
    }

    [Fact]
    public void Its_syntax_is_checked_all_the_same() =>
        Assert.Equal("CTZ1001", Assert.Single(Validate.Files(("kustomization.yaml", Head + "resources: []\npatches:\n  - path: patch.yaml\n"), ("patch.yaml", "a: [\n")).Findings).Rule);

    [Fact]
    public void Nothing_of_a_chart_is_taken_for_something_else()
    {
        var report = Validate.Files(("helm/shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n"), ("helm/shop/values.yaml", "services:\n  api: {}\n"), ("helm/shop/templates/api.yaml", "{{ x }}"));
        Assert.Empty(report.Findings);
        Assert.Equal(["helm/shop: a Helm chart; check what helm template makes of it"], report.NotChecked);
    }

    [Fact]
    public void A_custom_resource_definition_in_a_chart_is_an_object() =>
        Assert.NotEmpty(Validate.Files(("helm/shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n"), ("helm/shop/crds/x.yaml", Patch)).Findings);
}
