using Containerize.Cli.Output.Json;
using Containerize.Testing;
using NJsonSchema;

namespace Containerize.Cli.Tests.Output;

public class DocumentSchemaTests
{
    private static readonly FailureDocument Failure = new(new FindingDocument("CTZ8050", "error", "src/Api/Dockerfile", 25, 1, 0, 0, "", "", "RUN ends with 1", "correct it"), ["error CS1002"]);

    // Each with a full document, and one in which everything that may be missing is.
    private static readonly Dictionary<string, (Type Type, string Verb, string Full, string Bare)> Documents = new(StringComparer.Ordinal)
    {
        ["build.v1.json"] = (typeof(BuildDocument), "build",
            DeploymentJson.Text(new BuildDocument(1, "docker", "28.0", [new BuiltImageDocument("api", "shop/api:1", ["api"], "built", 1024, 1.5)], [Failure])),
            DeploymentJson.Text(new BuildDocument(1, "docker", "28.0", [new BuiltImageDocument("api", "shop/api:1", ["api"], "failed", null, 1.5)], []))),
        ["up.v1.json"] = (typeof(UpDocument), "up",
            DeploymentJson.Text(new UpDocument(1, "docker", "shop", [new StartedServiceDocument("api", "healthy", ["http://localhost:8080"])], [Failure])),
            DeploymentJson.Text(new UpDocument(1, "docker", "shop", [], []))),
        ["down.v1.json"] = (typeof(DownDocument), "down",
            DeploymentJson.Text(new DownDocument(1, "shop", ["api"], ["data"], ["keys"])),
            DeploymentJson.Text(new DownDocument(1, "shop", [], [], []))),
        ["push.v1.json"] = (typeof(PushDocument), "push",
            DeploymentJson.Text(new PushDocument(1, [new PushedImageDocument("shop/api:1", "sha256:0", "")])),
            DeploymentJson.Text(new PushDocument(1, []))),
        ["deploy.v1.json"] = (typeof(DeployDocument), "deploy",
            DeploymentJson.Text(new DeployDocument(1, "https://10.0.0.1", "kind", [new AppliedDocument("Service", "shop", "api", "created")], 1, ["warning"], ["ConfigMap old"], ["kubectl delete job a"], [Failure])),
            DeploymentJson.Text(new DeployDocument(1, "https://10.0.0.1", "kind", [new AppliedDocument("Namespace", null, "shop", "unchanged")], 0, [], [], [], []))),
        ["undeploy.v1.json"] = (typeof(UndeployDocument), "undeploy",
            DeploymentJson.Text(new UndeployDocument(1, true, ["Service shop/api"], ["Secret shop/db: made by hand"], [Failure])),
            DeploymentJson.Text(new UndeployDocument(1, false, [], [], []))),
        ["cluster-diff.v1.json"] = (typeof(ClusterDiffDocument), "diff --cluster",
            PublishedJson.Text(new ClusterDiffDocument(1, [new ObjectDiffDocument("Service shop/api", "changed", "k8s/base/api/service.yaml", 1, "-a\n+b\n", ["owned by helm"])], ["Widget small"])),
            PublishedJson.Text(new ClusterDiffDocument(1, [], []))),
    };

    public static TheoryData<string> Names => new(Documents.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_published_schema_says_what_is_written(string name)
    {
        var path = Checkout.Path("docs/schema/" + name);
        var expected = DocumentSchema.Of(Documents[name].Type, Documents[name].Verb);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_written_is_as_its_schema_says(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(Checkout.Read("docs/schema/" + name));
        var (_, _, full, bare) = Documents[name];

        Assert.Empty(schema.Validate(full));
        Assert.Empty(schema.Validate(bare));
        Assert.NotEmpty(schema.Validate(full.Replace("\"schemaVersion\": 1,", "", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(full.Replace("\"schemaVersion\": 1", "\"schemaVersion\": 1, \"other\": 2", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(full.Replace("\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_of_the_command_line_names_the_schema(string name) =>
        Assert.Contains($"schema/{name}", Checkout.Read("docs/cli.md"), StringComparison.Ordinal);
}
