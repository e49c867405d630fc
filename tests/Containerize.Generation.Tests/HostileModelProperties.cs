using CsCheck;

namespace Containerize.Generation.Tests;

public sealed class HostileModelProperties
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Pick("no", "a: b\n- c", "{{ plan.name }}", "\"", "$(X)", "${X}", "#", "\\", "ctzprobe000001x"));

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
        var result = Generator.Generate(Build.Model([service]), new GenerationSettings());
        return result.Artifacts.Count > 5;
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

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
