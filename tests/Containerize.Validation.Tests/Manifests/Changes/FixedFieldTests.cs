namespace Containerize.Validation.Tests.Manifests.Changes;

public class FixedFieldTests
{
    private const string Claims = "apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: a\nspec:\n  serviceName: a\n  selector:\n    matchLabels: {app: a}\n  template:\n    metadata:\n      labels: {app: a}\n    spec:\n      containers: []\n  volumeClaimTemplates:\n    - metadata:\n        name: data\n      spec:\n        accessModes: [ReadWriteOnce]\n        resources:\n          requests:\n            storage: 1Gi\n";
    private const string Claim = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: a\nspec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: fast\n  resources:\n    requests:\n      storage: 2Gi\n";
    private const string Job = "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: a\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: a\n          image: a:1\n";
    private const string Service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  clusterIP: 10.0.0.1\n  ports:\n    - port: 80\n";
    private const string Binding = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: a\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: reader\nsubjects: []\n";
    private const string Class = "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: a\nprovisioner: disk.example.com\nparameters:\n  type: ssd\n";
    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\nimmutable: true\ndata:\n  LEVEL: info\n";

    [Theory]
    [InlineData(Claims, "matchLabels: {app: a}\n  template:\n    metadata:\n      labels: {app: a}", "matchLabels: {app: b}\n  template:\n    metadata:\n      labels: {app: b}", "matchLabels: {app: b}")]
    [InlineData(Claims, "storage: 1Gi", "storage: 2Gi", "storage: 2Gi")]
    [InlineData(Claims, "serviceName: a", "serviceName: b", "serviceName: b")]
    [InlineData(Claims, "spec:\n  serviceName", "spec:\n  podManagementPolicy: Parallel\n  serviceName", "podManagementPolicy: Parallel")]
    [InlineData(Claim, "storageClassName: fast", "storageClassName: slow", "slow")]
    [InlineData(Claim, "  storageClassName: fast\n", "", "spec:")]
    [InlineData(Claim, "[ReadWriteOnce]", "[ReadWriteOnce, ReadOnlyMany]", "ReadOnlyMany")]
    [InlineData(Claim, "storage: 2Gi", "storage: 1024Mi", "1024Mi")]
    [InlineData(Job, "image: a:1", "image: a:2", "image: a:2")]
    [InlineData(Service, "10.0.0.1", "10.0.0.2", "10.0.0.2")]
    [InlineData(Service, "10.0.0.1", "None", "None")]
    [InlineData(Binding, "name: reader", "name: writer", "writer")]
    [InlineData(Class, "type: ssd", "type: hdd", "hdd")]
    [InlineData(Class, "provisioner: disk", "reclaimPolicy: Retain\nprovisioner: disk", "Retain")]
    [InlineData(Settings, "LEVEL: info", "LEVEL: debug", "LEVEL: debug")]
    [InlineData(Settings, "  LEVEL: info", "  LEVEL: info\n  MORE: a", "MORE: a")]
    public void A_field_that_cannot_change_is_one_finding_at_the_line_that_differs(string before, string find, string replace, string mark)
    {
        var after = Gold.Edit(before, find, replace);

        Assert.Equal([Validate.LineOf(after, mark)], Check(before, after).Select(finding => finding.Location.Line));
    }

    [Theory]
    [InlineData(Claims, "accessModes: [ReadWriteOnce]", "accessModes:\n          - \"ReadWriteOnce\"")]
    [InlineData(Claims, "spec:\n  serviceName", "spec:\n  podManagementPolicy: OrderedReady\n  serviceName")]
    [InlineData(Claims, "    spec:\n      containers: []", "    spec:\n      restartPolicy: Always\n      containers: []")]
    [InlineData(Claim, "storage: 2Gi", "storage: 3Gi")]
    [InlineData(Claim, "  name: a", "  name: b")]
    [InlineData(Claim, "  name: a", "  name: a\n  namespace: other")]
    [InlineData(Service, "port: 80", "port: 81")]
    [InlineData(Service, "  clusterIP: 10.0.0.1\n", "  type: ExternalName\n  externalName: example.com\n")]
    [InlineData(Binding, "subjects: []", "subjects:\n  - kind: ServiceAccount\n    name: a")]
    [InlineData(Class, "provisioner: disk", "reclaimPolicy: Delete\nprovisioner: disk")]
    [InlineData(Settings, "  name: a", "  name: a\n  labels: {a: b}")]
    public void What_may_change_or_means_the_same_is_none(string before, string find, string replace) =>
        Assert.Empty(Check(before, Gold.Edit(before, find, replace)));

    [Fact]
    public void Data_that_is_not_immutable_may_change() =>
        Assert.Empty(Check(Settings.Replace("immutable: true\n", "", StringComparison.Ordinal), Settings.Replace("immutable: true\n", "", StringComparison.Ordinal).Replace("info", "debug", StringComparison.Ordinal)));

    [Fact]
    public void No_value_of_a_Secret_is_printed()
    {
        const string Before = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nimmutable: true\nstringData:\n  key: letmein\n";
        var finding = Assert.Single(Check(Before, Before.Replace("letmein", "letmeout", StringComparison.Ordinal)));

        Assert.DoesNotContain("letme", finding.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Check(string before, string after) =>
        OfflineValidator.Validate(new ValidationInput(EquatableList.Of(new TextFile("a.yaml", after)), null) { Previous = EquatableList.Of(new TextFile("a.yaml", before)) }, CancellationToken.None).Findings.Where(finding => finding.Rule == "CTZ2068");
}
