using CsCheck;

namespace Containerize.Generation.Tests;

public sealed class HostileModelProperties
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Pick("no", "a: b\n- c", "{{ plan.name }}", "\"", "$(X)", "${X}", "#", "\\", "ctzprobe000001x"));

    // What a file system allows in the name of a file.
    private static readonly Gen<string> Name = Text.Select(t => string.Concat(t.Where(c => c is not ('/' or '\\' or '\0'))).Trim('.', ' ')).Where(t => t.Length > 0);

    private static readonly string[] Families = ["compose.yaml", ".env.example", "k8s/base/api/deployment.yaml", "k8s/base/api/networkpolicy.yaml", "k8s/overlays/staging/kustomization.yaml", "helm/shop/values.yaml", "helm/shop/templates/api/deployment.yaml", "helm/shop/templates/NOTES.txt"];

    [Fact]
    public void No_value_of_a_configuration_changes_a_files_structure() => Gen.Select(Text, Text, Text).Sample((value, path, argument) =>
    {
        var service = Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj")) with
        {
            Outward = true,
            Arguments = EquatableList.Of(argument),
            Health = EquatableList.Of(new HealthEndpoint("/" + path, HealthProbe.Readiness, default, Build.Seen)),
            Configuration = EquatableList.Of(new ConfigurationKey("Key", false, false, null, Build.Seen) { Supply = new ValueTemplate("", value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)) }),
        };
        return Everything(service);
    });

    [Fact]
    public void No_name_in_a_repository_changes_a_files_structure() => Gen.Select(Name, Name, Name, Text).Sample((folder, assembly, database, property) =>
    {
        var project = Build.Project($"src/{folder}/{folder}.csproj", properties: ("Description", property)) with { AssemblyName = assembly, OutsideInputs = EquatableList.Of($"shared/{assembly}.cs") };
        return Everything(Build.Service("api", ServiceKind.Web, project) with
        {
            Volumes = EquatableList.Of(new Volume("data", "/data/" + folder, true, Build.Seen), new Volume("scratch", "/scratch/" + assembly, false, Build.Seen)),
            Configuration = EquatableList.Of(Build.Needed(database), Build.Key("ConnectionStrings:Db", "pg", "Host={host};Password={password};Database=" + ValueTemplate.Literal(database))),
        }, database);
    });

    [Fact]
    public void No_value_of_the_settings_changes_a_files_structure() => Text.Where(t => !t.Contains('\0', StringComparison.Ordinal)).Sample(value =>
    {
        var settings = Settings.Given.Everywhere("", [], ("--extra-environment", "A_B=" + value));
        return Generator.Generate(Build.Model([Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj"))]), new GenerationSettings { User = settings }).Artifacts.Count > 5;
    });

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        var first = Generator.Generate(Applications.Shop(), new GenerationSettings());
        Assert.Equal(first, Generator.Generate(Applications.Shop(), new GenerationSettings()));
    }

    // Every family of files is generated; each is read again and compared with its plan as it is.
    private static bool Everything(Service service, string database = "db")
    {
        var model = Build.Model([service], [Build.Server("pg", ServerTypes.Postgres)], [Build.Edge("api", "pg", ConnectionKind.Database, database), Build.Edge("api", "pg", ConnectionKind.Database, "other")]);
        var settings = Settings.Given.File("helm: true\noverlays: {staging: {tag: 2.0.0, extraEnvironment: {OF_THE_OVERLAY: b}}}");
        var result = Generator.Generate(model, new GenerationSettings { User = settings });

        // A name that no Dockerfile can hold is said, and gets none.
        if (result.Findings.Any(f => f.Rule == GenerationRules.NoImage.Id)) return result.Artifacts.All(a => a.Kind != ArtifactKind.Dockerfile);
        var paths = result.Artifacts.Concat(Generator.Generate(model, new GenerationSettings { User = Settings.Given.File("build: sdk"), Targets = GenerationTargets.Dockerfile }).Artifacts);
        return Families.All(family => paths.Any(a => a.Path.StartsWith(family, StringComparison.Ordinal)));
    }

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
