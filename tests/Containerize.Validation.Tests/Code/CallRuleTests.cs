using Containerize.Model;

namespace Containerize.Validation.Tests.Code;

/// <summary>The policies let through what the code calls.</summary>
public class CallRuleTests
{
    private const string LetsIn = "  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              app.kubernetes.io/name: orders\n      ports:\n        - port: http\n";
    private const string LetsOut = "  egress:\n    - to:\n        - podSelector:\n            matchLabels:\n              app.kubernetes.io/name: catalog\n      ports:\n        - port: 8080\n    - ports:\n        - port: 53\n          protocol: UDP\n";

    [Fact]
    public void Nothing_is_said_where_both_ends_agree()
    {
        Assert.Empty(Check(Policy("catalog", "Ingress", LetsIn), Policy("orders", "Egress", LetsOut)));
        Assert.Empty(Check());
    }

    [Theory]
    [InlineData("  ingress: []\n", "ingress: []")]
    [InlineData("  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              app.kubernetes.io/name: catalog\n", "    - from:")]
    [InlineData("  ingress:\n    - from:\n        - podSelector: {}\n      ports:\n        - port: 9090\n", "    - from:")]
    [InlineData("  ingress:\n    - from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: elsewhere\n", "    - from:")]
    public void Reports_a_policy_that_does_not_let_the_caller_in(string rules, string place)
    {
        var policy = Policy("catalog", "Ingress", rules);
        var finding = Assert.Single(Check(policy, Policy("orders", "Egress", LetsOut)));
        Assert.Equal(("policy-0.yaml", Validate.LineOf(policy, place)), (finding.Location.File, finding.Location.Line));
        Assert.Contains("does not let it in at 8080", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  egress: []\n")]
    [InlineData("  egress:\n    - to:\n        - podSelector: {}\n      ports:\n        - port: 80\n")]
    [InlineData("  egress:\n    - ports:\n        - port: 53\n          protocol: UDP\n")]
    public void Reports_a_policy_that_does_not_let_the_caller_out(string rules) =>
        Assert.Contains("does not let it out to there at 8080", Assert.Single(Check(Policy("catalog", "Ingress", LetsIn), Policy("orders", "Egress", rules))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Ingress", "  ingress:\n    - {}\n")]
    [InlineData("Ingress", "  ingress:\n    - from:\n        - podSelector: {}\n      ports:\n        - port: 8000\n          endPort: 9000\n")]
    [InlineData("Ingress", "  ingress:\n    - from:\n        - ipBlock:\n            cidr: 10.0.0.0/8\n")]
    [InlineData("Ingress", "  ingress:\n    - from:\n        - namespaceSelector: {}\n          podSelector:\n            matchExpressions:\n              - key: app.kubernetes.io/name\n                operator: In\n                values: [orders]\n")]
    public void Guards_every_form_that_lets_the_caller_in(string type, string rules) => Assert.Empty(Check(Policy("catalog", type, rules)));

    [Fact]
    public void Guards_what_is_reported_by_itself()
    {
        Assert.Empty(Check(Policy("catalog", "Ingress", LetsIn.Replace("name: orders", "name: order", StringComparison.Ordinal))));
        Assert.Empty(Check(Policy("catalog", "Ingress", LetsIn.Replace("port: http", "port: htp", StringComparison.Ordinal))));
    }

    [Fact]
    public void Guards_a_guess_and_a_message()
    {
        var closed = Policy("catalog", "Ingress", "  ingress: []\n");
        Assert.Empty(Check(Model(ConnectionKind.Http, Confidence.Guess), closed));
        Assert.Empty(Check(Model(ConnectionKind.Message, Confidence.Certain), closed));
        Assert.NotEmpty(Check(Model(ConnectionKind.Http, Confidence.Likely), closed));
    }

    [Fact]
    public void Guards_a_caller_that_stands_twice_where_one_form_may_call()
    {
        var policies = new[] { Policy("catalog", "Ingress", LetsIn), Policy("orders", "Egress", LetsOut) };
        var bare = new TextFile("own.yaml", Pod("orders").Replace("  labels:\n    app.kubernetes.io/name: orders\n", "", StringComparison.Ordinal));
        Assert.Empty(Check(Model(ConnectionKind.Http, Confidence.Certain), [bare], policies));
        Assert.NotEmpty(Check(Model(ConnectionKind.Http, Confidence.Certain), [bare], [policies[0].Replace("name: orders", "name: catalog", StringComparison.Ordinal), policies[1]]));
    }

    [Fact]
    public void Reports_a_server_outside_that_nothing_leads_to()
    {
        var model = Model(ConnectionKind.Database, Confidence.Certain) with { Connections = EquatableList.Of(new Connection("orders", "postgres", ConnectionKind.Database, "", Confidence.Certain, false, [])), Infrastructure = EquatableList.Of(new Infrastructure("postgres", ServerTypes.Postgres, true, [])) };
        Assert.Contains("runs outside the cluster", Assert.Single(Check(model, Policy("orders", "Egress", LetsOut))).Message, StringComparison.Ordinal);
        Assert.Empty(Check(model, Policy("orders", "Egress", LetsOut + "    - to:\n        - ipBlock:\n            cidr: 10.20.0.0/16\n")));
        Assert.Empty(Check(model, Policy("orders", "Ingress", "  ingress: []\n")));
    }

    private static IReadOnlyList<Finding> Check(params string[] policies) => Check(Model(ConnectionKind.Http, Confidence.Certain), policies);

    private static IReadOnlyList<Finding> Check(ApplicationModel model, params string[] policies) => Check(model, [], policies);

    private static IReadOnlyList<Finding> Check(ApplicationModel model, TextFile[] more, string[] policies)
    {
        var files = more.Append(new TextFile("pods.yaml", Pod("catalog") + "---\n" + Pod("orders"))).Concat(policies.Select((text, i) => new TextFile($"policy-{i}.yaml", text)));
        return [.. OfflineValidator.Validate(new ValidationInput(files.ToEquatableList(), model), CancellationToken.None).Findings.Where(finding => finding.Rule == "CTZ5030")];
    }

    private static ApplicationModel Model(ConnectionKind kind, Confidence confidence)
    {
        static Service Service(string name) => new(name, $"src/{name}.csproj", ServiceKind.Web, "csharp", "net10.0", name) { Build = new ServiceBuild(new Project($"src/{name}.csproj", name, "csharp"), []) };
        return new ApplicationModel("shop", ".", EquatableList.Of(Service("catalog"), Service("orders")), [], EquatableList.Of(new Connection("orders", "catalog", kind, "", confidence, false, [])));
    }

    private static string Pod(string name) =>
        $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: {name}\n  namespace: shop\n  labels:\n    app.kubernetes.io/name: {name}\nspec:\n  containers:\n    - name: {name}\n      image: shop/{name}:1.0.0\n      ports:\n        - name: http\n          containerPort: 8080\n";

    private static string Policy(string name, string type, string rules) =>
        $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: {name}\n  namespace: shop\nspec:\n  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: {name}\n  policyTypes:\n    - {type}\n{rules}";
}
