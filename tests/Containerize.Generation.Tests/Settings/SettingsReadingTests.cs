using Containerize.Generation.Settings;

namespace Containerize.Generation.Tests.Settings;

public sealed class SettingsReadingTests
{
    [Fact]
    public void A_flag_beats_a_variable_and_that_the_file()
    {
        var settings = Given.Everywhere("tag: '1'\nregistry: file.example\nreplicas: 2", [("CONTAINERIZE_TAG", "2"), ("CONTAINERIZE_REGISTRY", "variable.example")], ("--tag", "3"));
        Assert.Equal("3", settings.Text(SettingKeys.Tag, "api"));
        Assert.Equal("variable.example", settings.Text(SettingKeys.Registry, "api"));
        Assert.Equal("2", settings.Text(SettingKeys.Replicas, "api"));
    }

    [Fact]
    public void In_one_place_a_service_beats_all_services()
    {
        var settings = Given.File("replicas: 2\nservices:\n  catalog-api:\n    replicas: 5");
        Assert.Equal("5", settings.Text(SettingKeys.Replicas, "catalog-api"));
        Assert.Equal("2", settings.Text(SettingKeys.Replicas, "basket"));
        var variables = Given.Everywhere("", [("CONTAINERIZE_REPLICAS", "3"), ("CONTAINERIZE_SERVICES__CATALOG_API__REPLICAS", "7")]);
        Assert.Equal("7", variables.Text(SettingKeys.Replicas, "catalog-api"));
        Assert.Equal("3", variables.Text(SettingKeys.Replicas, "basket"));
        var flags = Given.Everywhere("", [], ("--replicas", "3"), ("--replicas", "catalog-api=9"));
        Assert.Equal("9", flags.Text(SettingKeys.Replicas, "catalog-api"));
        Assert.Equal("3", flags.Text(SettingKeys.Replicas, "basket"));
    }

    [Fact]
    public void Each_place_of_a_map_adds_to_the_weaker_ones()
    {
        var settings = Given.Everywhere("extraEnvironment: {A: file, B: file}\nservices: {api: {extraEnvironment: {B: service}}}", [("CONTAINERIZE_EXTRA_ENVIRONMENT", "C=x=y\nD=1")], ("--extra-environment", "api=A=flag, with a comma"));
        Assert.Equal(["A=flag, with a comma", "B=service", "C=x=y", "D=1"], settings.Map(SettingKeys.ExtraEnvironment, "api").Select(p => $"{p.Key}={p.Value.Value}"));
        Assert.Equal("file", settings.Map(SettingKeys.ExtraEnvironment, "other")["A"].Value);
    }

    [Fact]
    public void A_number_stays_as_it_is_written() => Assert.Equal("1.10", Given.File("tag: 1.10").Text(SettingKeys.Tag));

    [Fact]
    public void A_list_comes_from_a_sequence_a_scalar_or_commas()
    {
        Assert.Equal(["8080/http", "5001/grpc"], Given.File("services: {api: {ports: [8080/http, 5001/grpc]}}").Find(SettingKeys.Ports, "api")!.Values);
        Assert.Equal(["8080"], Given.File("services: {api: {ports: 8080}}").Find(SettingKeys.Ports, "api")!.Values);
        Assert.Equal(["8080", "5001/grpc"], Given.Everywhere("", [], ("--ports", "api=8080,5001/grpc")).Find(SettingKeys.Ports, "api")!.Values);
    }

    [Theory]
    [InlineData("replica: 3", "containerize.yaml(1,1)", "there is no setting replica;", "Did you mean replicas?")]
    [InlineData("service: {}", "containerize.yaml(1,1)", "there is no setting service;", "Did you mean services?")]
    [InlineData("resources:\n  cpus: 1", "containerize.yaml(2,3)", "there is no setting resources.cpus;", "Did you mean cpu?")]
    [InlineData("services:\n  api:\n    prots: [1]", "containerize.yaml(3,5)", "there is no setting prots of a service;", "Did you mean ports?")]
    [InlineData("services:\n  api:\n    namespace: a", "containerize.yaml(3,5)", "there is no setting namespace of a service;", "Known are build, compose, digest")]
    [InlineData("qqqqqqqqqqqqqq: 1", "containerize.yaml(1,1)", "there is no setting qqqqqqqqqqqqqq;", "Known are bot, build, compose, environments, extraEnvironment")]
    [InlineData("replicas: many", "containerize.yaml(1,11)", "'many' for replicas is not a number from 1 to 999", "docs/settings.md")]
    [InlineData("replicas: [1, 2]", "containerize.yaml(1,11)", "replicas has no value of its own here", "Write one value")]
    [InlineData("replicas:", "containerize.yaml(1,10)", "replicas has no value of its own here", "Write one value")]
    [InlineData("tag: latest", "containerize.yaml(1,6)", "'latest' for tag is not", "")]
    [InlineData("services: [a]", "containerize.yaml(1,11)", "services holds keys with values", "")]
    [InlineData("services:\n  Api: {}", "containerize.yaml(2,3)", "'Api' is not the name of a service", "")]
    [InlineData("a: [", "containerize.yaml(", "the settings are not valid YAML", "")]
    [InlineData("tag: a\ntag: b", "containerize.yaml(2,1)", "the settings are not valid YAML", "")]
    [InlineData("tag: a\n---\ntag: b", "containerize.yaml(", "more than one document", "")]
    public void Says_where_what_and_what_to_do(string file, string place, string what, string remedy)
    {
        var error = Assert.Throws<ContainerizeException>(() => Given.File(file));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.StartsWith(place, error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(remedy, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("CONTAINERIZE_REPLICA", "Did you mean CONTAINERIZE_REPLICAS?")]
    [InlineData("CONTAINERIZE_SERVICES__API__PROTS", "Did you mean CONTAINERIZE_SERVICES__API__PORTS?")]
    [InlineData("CONTAINERIZE_SERVICES__API", "CONTAINERIZE_SERVICES__NAME__REPLICAS")]
    public void A_variable_that_is_nearly_one_is_an_error(string name, string remedy)
    {
        var error = Assert.Throws<ContainerizeException>(() => Given.Everywhere("", [(name, "3")]));
        Assert.StartsWith(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Variables_of_others_are_none_of_ours() => Assert.Empty(Given.Everywhere("", [("CONTAINERIZE_TRACE", "1"), ("PATH", "/bin"), ("CONTAINERIZE_SOMETHING_ELSE", "x")]).Entries);

    [Theory]
    [InlineData("--namespace", "api=x", "--namespace holds for the whole application")]
    [InlineData("--ports", "8080", "--ports holds for one service")]
    [InlineData("--replicas", "api=0", "'0' for replicas is not a number from 1 to 999")]
    public void A_flag_says_what_it_wants(string flag, string value, string what) =>
        Assert.Contains(what, Assert.Throws<ContainerizeException>(() => Given.Everywhere("", [], (flag, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_and_one_of_comments_decide_nothing()
    {
        Assert.Empty(Given.File("").Entries);
        Assert.Empty(Given.File("# tag: 1\nservices:\n  api:\n    # replicas: 2\n").Entries);
    }

    [Fact]
    public void Every_flag_and_variable_stands_for_one_path() =>
        Assert.All(SettingKeys.All.GroupBy(k => k.Flag), keys => Assert.Single(keys.Select(k => (k.Path, k.Variable)).Distinct()));
}
