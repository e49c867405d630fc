using System.Text.Json;
using System.Text.Json.Nodes;
using Containerize.Generation.Charts;
using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;
using Containerize.Generation.Settings;
using Containerize.Generation.Tests.Overlays;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Charts;

/// <summary>A chart says what the manifests say, and every value of it changes something.</summary>
public sealed class ChartTests
{
    private static readonly JsonObject Everything = new() { ["namespace"] = new JsonObject { ["create"] = true }, ["infrastructure"] = new JsonObject { ["enabled"] = true } };

    private static readonly (string Name, ApplicationModel Model, string Settings)[] Charts =
    [
        ("shop", Applications.Shop(), "helm: true"),
        ("kinds", Applications.Kinds(), "helm: true\nstorage: {class: fast}"),
        ("odd", Applications.Odd(), "helm: true\nextraEnvironment: {A_B: '{{ .Values.x }} }} {{{'}"),
        ("elsewhere", Applications.Shop(), "helm: true\nservers: {postgres: {host: db.example.com, port: 6432, username: shop, tls: true}, rabbitmq: {host: mq.example.com}, redis: {host: cache.example.com, networks: [10.20.0.0/16]}}"),
        ("store", Applications.Shop(), "helm: true\nsecrets: {store: vault}"),
        ("nodes", ApplicationOnWindows.Model(), "helm: true\n" + ApplicationOnWindows.Settings),
        ("ways", ApplicationWithWays.Model(), "helm: true\n" + ApplicationWithWays.Settings),
        ("local", Applications.Shop(), "helm: true\nprofile: local\nregistry: registry.example.com\ntag: '1e3'"),
    ];

    [HelmFact]
    public async Task With_its_own_values_it_is_the_base_and_with_servers_all_manifests()
    {
        foreach (var (name, model, settings) in Charts)
        {
            var result = Generate(model, settings);
            using var helm = new HelmRenderer(result.Artifacts);
            var rendered = await helm.RenderAsync("shop", [], Everything);
            Same(name, result, rendered[0], p => p.StartsWith("k8s/base/", StringComparison.Ordinal) && !p.EndsWith("/namespace.yaml", StringComparison.Ordinal));
            Same(name, result, rendered[1], _ => true);
        }
    }

    [HelmFact]
    public async Task Every_value_changes_something()
    {
        foreach (var (name, model, settings) in Charts)
        {
            var artifacts = Generate(model, settings).Artifacts;
            var values = JsonNode.Parse(JsonSerializer.Serialize(Json(ManifestTree.Read(Text(artifacts, "values.yaml")))))!.AsObject();
            var flips = Flips(Merged(values, new JsonObject(Everything.Where(e => values.ContainsKey(e.Key)).Select(e => KeyValuePair.Create(e.Key, e.Value?.DeepClone())))), []).ToList();
            Assert.True(flips.Count > 20, name);
            using var helm = new HelmRenderer(artifacts) { IsUpgrade = true };
            var rendered = await helm.RenderAsync("shop", [Everything, .. flips.Select(f => Merged(Everything, f.Values))]);
            Assert.All(flips.Zip(rendered.Skip(1)), f => Assert.True(Pods(f.Second) != Pods(rendered[0]), $"{name}: {f.First.Path} changes nothing"));
        }
    }

    [HelmFact]
    public async Task Values_reach_the_objects_that_they_are_for()
    {
        using var helm = new HelmRenderer(Generate(Applications.Shop(), "helm: true").Artifacts);
        var rendered = await helm.RenderAsync(
            "live",
            [],
            Values("""{"services":{"catalog":{"autoscaling":{"enabled":false},"replicas":7}}}"""),
            Values("""{"image":{"registry":"mirror.example.com","tag":"9"},"services":{"catalog":{"image":{"digest":"sha256:1"}}}}"""),
            Values("""{"networkPolicy":{"enabled":false}}"""),
            Values("""{"services":{"catalog":{"config":{"NEW":"a: \"b\" {{ c }}\n# d"},"extraEnv":[{"name":"X","value":"y"}],"tolerations":[{"key":"k"}],"affinity":{"nodeAffinity":{}}}}}"""),
            Values("""{"services":{"migrator":{"config":{"NEW":"x"}}}}"""));
        YamlPart Object(int run, string file) => ManifestTree.Read(rendered[run][file]);

        Assert.Equal("live", Object(0, "catalog/deployment.yaml").TextAt("metadata", "namespace"));
        Assert.Equal("7", Object(1, "catalog/deployment.yaml").TextAt("spec", "replicas"));
        Assert.DoesNotContain("kind:", rendered[1]["catalog/horizontalpodautoscaler.yaml"], StringComparison.Ordinal);
        Assert.Equal("mirror.example.com/shop/catalog:9@sha256:1", Object(2, "catalog/deployment.yaml").Containers().First().TextAt("image"));
        Assert.Equal("mirror.example.com/shop/basket:9", Object(2, "basket/deployment.yaml").Containers().First().TextAt("image"));
        Assert.All(rendered[3].Where(f => f.Key.EndsWith("networkpolicy.yaml", StringComparison.Ordinal)), f => Assert.DoesNotContain("kind:", f.Value, StringComparison.Ordinal));
        Assert.Equal("a: \"b\" {{ c }}\n# d", Object(4, "catalog/configmap.yaml").TextAt("data", "NEW"));
        Assert.Equal("Production", Object(4, "catalog/configmap.yaml").TextAt("data", "ASPNETCORE_ENVIRONMENT"));
        string Checksum(int run) => Object(run, "catalog/deployment.yaml").TextAt("spec", "template", "metadata", "annotations", "checksum/config");
        Assert.Equal(64, Checksum(0).Length);
        Assert.Equal(Checksum(0), Checksum(1));
        Assert.NotEqual(Checksum(0), Checksum(4));
        var pod = Object(4, "catalog/deployment.yaml").PodSpec();
        Assert.Equal("k", pod.At("tolerations")!.Items[0].TextAt("key"));
        Assert.Equal("y", pod.At("containers")!.Items[0].At("env")!.Items[^1].TextAt("value"));
        Assert.Empty(pod.At("affinity", "nodeAffinity")!.Entries);
        Assert.NotEqual(Object(0, "migrator/job.yaml").TextAt("metadata", "name"), Object(5, "migrator/job.yaml").TextAt("metadata", "name"));
    }

    [HelmFact]
    public async Task A_servers_host_changes_for_all_services_at_once()
    {
        var artifacts = Generate(Applications.Shop(), "helm: true\nservers: {postgres: {host: db.example.com}, rabbitmq: {host: mq.example.com}}").Artifacts;
        using var helm = new HelmRenderer(artifacts);
        var rendered = await helm.RenderAsync("shop", [], Values("""{"servers":{"postgres":{"host":"db.test","port":6000},"rabbitmq":{"host":"mq.test"}}}"""));
        string All(int run) => string.Concat(rendered[run].Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal)).Select(f => string.Concat(f.Value.Split('\n').Where(l => !l.TrimStart().StartsWith('#')))));
        Assert.Contains("db.example.com", All(0), StringComparison.Ordinal);
        Assert.Contains("mq.example.com", All(0), StringComparison.Ordinal);
        Assert.DoesNotContain("example.com", All(1), StringComparison.Ordinal);
        Assert.Contains("Host=db.test;Port=6000;", rendered[1]["catalog/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("port: 6000\n", rendered[1]["catalog/networkpolicy.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("example.com", string.Concat(ManifestTree.Read(Text(artifacts, "values.yaml")).At("services")!.Entries.Select(e => ManifestText.Of(e.Value))), StringComparison.Ordinal);
    }

    [HelmFact]
    public async Task A_migration_runs_before_everything_else_where_somebody_wants_it_and_its_database_is_there()
    {
        var artifacts = Generate(Applications.Shop(), "helm: true").Artifacts;
        var hook = Values("""{"migrations":{"hook":true}}""");
        using var install = new HelmRenderer(artifacts);
        using var upgrade = new HelmRenderer(artifacts) { IsUpgrade = true };
        var rendered = await install.RenderAsync("shop", [], hook, Merged(hook, Everything), Merged(hook, Values("""{"services":{"migrator":{"serviceAccount":{"annotations":{"own":"x"}}}}}""")));
        var upgraded = (await upgrade.RenderAsync("shop", Merged(hook, Everything)))[0];

        static string Weight(IReadOnlyDictionary<string, string> files, string file) => ManifestTree.Read(files[file]).At("metadata", "annotations").TextAt("helm.sh/hook-weight");
        Assert.Equal("0", Weight(rendered[1], "migrator/job.yaml"));
        Assert.All(["serviceaccount", "configmap", "networkpolicy"], file => Assert.Equal("-10", Weight(rendered[1], $"migrator/{file}.yaml")));
        Assert.Equal("pre-install,pre-upgrade", ManifestTree.Read(rendered[1]["migrator/job.yaml"]).At("metadata", "annotations").TextAt("helm.sh/hook"));
        Assert.Equal("postgres-credentials", ManifestTree.Read(rendered[1]["migrator/job.yaml"]).At("metadata", "annotations").TextAt("containerize.dev/secrets"));
        Assert.All(rendered[0].Concat(rendered[2]), file => Assert.DoesNotContain("helm.sh/hook", file.Value, StringComparison.Ordinal));
        Assert.Equal("0", Weight(upgraded, "migrator/job.yaml"));
        Assert.Equal("x", ManifestTree.Read(rendered[3]["migrator/serviceaccount.yaml"]).At("metadata", "annotations").TextAt("own"));
        Assert.Equal("-10", Weight(rendered[3], "migrator/serviceaccount.yaml"));
        Assert.DoesNotContain("helm.sh/hook", rendered[1]["catalog/deployment.yaml"] + rendered[1]["catalog/serviceaccount.yaml"], StringComparison.Ordinal);
        Assert.Contains("migrations.hook=true", rendered[0]["NOTES.txt"], StringComparison.Ordinal);
        Assert.DoesNotContain("migrations.hook=true", rendered[1]["NOTES.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_chart_only_where_somebody_wants_one()
    {
        static bool Has(string settings, GenerationTargets targets = GenerationTargets.All, params string[] owned) =>
            Generator.Generate(Applications.Shop(), new GenerationSettings { User = Given.File(settings), Targets = targets, Owned = owned.ToEquatableList() }).Artifacts.Any(a => a.Path == "helm/shop/Chart.yaml");

        Assert.False(Has(""));
        Assert.True(Has("helm: true"));
        Assert.True(Has("", GenerationTargets.All, "helm/shop/Chart.yaml"));
        Assert.False(Has("helm: false", GenerationTargets.All, "helm/shop/Chart.yaml"));
        Assert.False(Has("helm: true", GenerationTargets.Kubernetes));
    }

    [Fact]
    public void The_schema_takes_the_values_and_nothing_that_is_not_used()
    {
        foreach (var (name, model, settings) in Charts)
        {
            var artifacts = Generate(model, settings).Artifacts;
            var schema = JsonNode.Parse(Text(artifacts, "values.schema.json"))!.AsObject();
            var values = Json(ManifestTree.Read(Text(artifacts, "values.yaml")))!.AsObject();
            Assert.Null(Refused(schema, values, name));
            Assert.NotNull(Refused(schema, Merged(values, Values("""{"services":{"unknown":{}}}""")), name));
            Assert.NotNull(Refused(schema, Merged(values, Values("""{"image":{"tags":"x"}}""")), name));
            Assert.NotNull(Refused(schema, Merged(values, Values("""{"image":{"tag":1}}""")), name));
            Assert.Null(Refused(schema, Merged(values, Values("""{"global":{"anything":1}}""")), name));
        }
    }

    private static void Same(string name, GenerationResult result, IReadOnlyDictionary<string, string> rendered, Func<string, bool> which)
    {
        var expected = Manifests.Of(result.Artifacts.Where(a => a.Kind == ArtifactKind.Kubernetes && !a.Path.StartsWith("k8s/overlays/", StringComparison.Ordinal) && which(a.Path)).Select(a => Comparable(a.Text)));
        var actual = Manifests.Of(rendered.Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal) && f.Value.Contains("kind:", StringComparison.Ordinal)).Select(f => Comparable(f.Value)));
        Assert.True(expected.Count > 3, name);
        Manifests.AssertSame(expected, actual);
    }

    // A job's name follows the values in the one case and the manifest in the other.
    private static string Comparable(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "(?m)(: \"?(?:job|migrator|[a-z-]*migrat[a-z-]*))-[0-9a-f]{8}\"?$", "$1-hash").Replace(": \"migrator-hash", ": migrator-hash", StringComparison.Ordinal);

    private static string Pods(IReadOnlyDictionary<string, string> files) => string.Concat(files.Where(f => f.Key != "NOTES.txt").OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value));

    private static GenerationResult Generate(ApplicationModel model, string settings)
    {
        var (decided, user) = ModelSettings.Apply(model, Given.File(settings), complete: true);
        return Generator.Generate(decided, new GenerationSettings { User = user });
    }

    private static string Text(IEnumerable<Artifact> artifacts, string file) => artifacts.Single(a => a.Path == "helm/shop/" + file).Text;

    private static JsonObject Values(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonNode? Json(YamlPart part) => part.Kind switch
    {
        YamlPartKind.Mapping => new JsonObject(part.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value)))),
        YamlPartKind.Sequence => new JsonArray([.. part.Items.Select(Json)]),
        _ => part.IsString ? JsonValue.Create(part.Value) : JsonNode.Parse(part.Value),
    };

    private static JsonObject Merged(JsonObject values, JsonObject over)
    {
        var result = values.DeepClone().AsObject();
        foreach (var (key, value) in over) result[key] = result[key] is JsonObject known && value is JsonObject inner ? Merged(known, inner) : value?.DeepClone();
        return result;
    }

    // One set of values for each leaf, in which nothing else is decided.
    private static IEnumerable<(string Path, JsonObject Values)> Flips(JsonObject values, string[] path)
    {
        foreach (var (key, value) in values)
        {
            string[] at = [.. path, key];
            if (value is JsonObject { Count: > 0 } inner)
            {
                foreach (var flip in Flips(inner, at)) yield return flip;
                continue;
            }

            var leaf = Flipped(key, value!);
            foreach (var name in at.Reverse()) leaf = new JsonObject { [name] = leaf };
            var flipped = (JsonObject)leaf;

            // What counts only where an autoscaler is off.
            if (key == "replicas" && values.ContainsKey("autoscaling")) flipped = Merged(flipped, Under(path, Values("""{"autoscaling":{"enabled":false}}""")));
            yield return (string.Join('.', at), flipped);
        }
    }

    private static JsonObject Under(IEnumerable<string> path, JsonObject values) => path.Reverse().Aggregate(values, (inner, name) => new JsonObject { [name] = inner });

    private static JsonNode Flipped(string key, JsonNode value) => (key, value) switch
    {
        (_, JsonArray) => new JsonArray(new JsonObject { ["name"] = "flipped", ["value"] = "x" }),
        (_, JsonObject) => new JsonObject { ["flipped"] = "x" },
        (_, JsonValue scalar) when scalar.TryGetValue<bool>(out var flag) => !flag,
        (_, JsonValue scalar) when scalar.TryGetValue<int>(out var number) => number + 1,
        _ => value.GetValue<string>() + "9",
    };

    // The part of JSON schema that the generated schemas use.
    private static string? Refused(JsonObject schema, JsonNode? value, string path)
    {
        var types = schema["type"] is JsonArray several ? several.Select(t => t!.GetValue<string>()).ToList() : [schema["type"]!.GetValue<string>()];
        var actual = value switch
        {
            JsonObject => "object",
            JsonArray => "array",
            _ => value!.GetValueKind() switch { JsonValueKind.String => "string", JsonValueKind.Number => "integer", _ => "boolean" },
        };
        if (!types.Contains(actual) && !(actual == "integer" && types.Contains("number"))) return $"{path} is a {actual}";
        if (value is JsonArray array) return array.Select(i => Refused(schema["items"]!.AsObject(), i, path)).FirstOrDefault(r => r is not null);
        if (value is not JsonObject mapping) return null;
        foreach (var (key, inner) in mapping)
        {
            var known = schema["properties"]?[key] ?? (schema["additionalProperties"] is JsonObject other ? other : null);
            if (known is null && schema["additionalProperties"] is JsonValue) return $"{path}.{key} is not known";
            if (known is not null && Refused(known.AsObject(), inner, $"{path}.{key}") is { } reason) return reason;
        }

        return null;
    }
}
