using Containerize.Validation.Schemas;

namespace Containerize.Validation.Tests.Schemas;

public class KubernetesVersionTests
{
    private const string Attributes = "apiVersion: storage.k8s.io/v1\nkind: VolumeAttributesClass\nmetadata:\n  name: fast\ndriverName: csi.example.com\n";
    private static readonly string Renamed = Manifests.Gold.Edit("      automountServiceAccountToken: false\n", "      automountServiceAccountToken: false\n      hostnameOverride: catalog\n");

    [Theory]
    [InlineData("1.32", false)]
    [InlineData("1.33", false)]
    [InlineData("1.33.9", false)]
    [InlineData("1.34", true)]
    [InlineData("1.35.1", true)]
    [InlineData("1.36", true)]
    [InlineData(null, true)]
    public void A_field_is_unknown_to_versions_before_the_one_that_brought_it(string? version, bool known)
    {
        var report = Check(Renamed, version);

        Assert.Equal(known ? [] : [$"{Validate.LineOf(Renamed, "hostnameOverride")}:CTZ1105"], Validate.Marks(report.Findings));
        Assert.Empty(report.NotChecked);
    }

    [Theory]
    [InlineData("1.33", false)]
    [InlineData("1.34", true)]
    public void A_kind_is_unknown_to_versions_before_the_one_that_brought_it(string version, bool known) =>
        Assert.Equal(known, Check(Attributes, version).Findings.All(finding => finding.Rule is not ("CTZ1102" or "CTZ1103" or "CTZ1104")));

    [Theory]
    [InlineData("1.31")]
    [InlineData("1.37")]
    [InlineData("1.x")]
    public void What_comes_with_the_tool_ends_where_its_versions_end(string version) => Assert.Null(KubernetesSchema.Of(version));

    [Fact]
    public void Schemas_of_a_place_that_is_named_count_before_those_of_the_tool()
    {
        var asked = 0;
        var request = new SchemaRequest("1.33", (_, kind) => kind == "VolumeAttributesClass" && asked++ == 0 ? """{"type": "object", "properties": {"apiVersion": {}, "kind": {}, "metadata": {}, "driverName": {"type": "integer"}}}""" : null);

        Assert.Equal(["5:CTZ1107"], Validate.Marks(OfflineValidator.Validate(new ValidationInput(EquatableList.Of(new TextFile("set.yaml", Attributes)), null) { Schemas = request }, CancellationToken.None).Findings));
    }

    [Fact]
    public void Every_kind_and_field_of_the_history_is_one_of_the_newest_version() => Assert.All(
        Enumerable.Range(SchemaHistory.Current.Oldest, SchemaHistory.Current.Newest - SchemaHistory.Current.Oldest),
        minor => Assert.Superset(KubernetesSchema.Of($"1.{minor}")!.Kinds.Select(kind => kind.ApiVersion + kind.Kind).ToHashSet(), KubernetesSchema.Current.Kinds.Select(kind => kind.ApiVersion + kind.Kind).ToHashSet()));

    private static ValidationReport Check(string text, string? version) =>
        OfflineValidator.Validate(new ValidationInput(EquatableList.Of(new TextFile("set.yaml", text)), null) { Schemas = version is null ? null : new SchemaRequest(version, null) }, CancellationToken.None);
}
