using Containerize.Inference.Deployment;

namespace Containerize.Inference.Tests.Deployment;

public class ComposeReaderTests
{
    [Theory]
    [InlineData("services:\n  api:\n    environment:\n      - A__B=1\n      - NONE\n")]
    [InlineData("services:\n  api:\n    environment:\n      # a comment\n      A__B: 1\n      NONE:\n")]
    public void Variables_are_read_in_both_forms(string text)
    {
        var variable = Assert.Single(Assert.Single(Deployed.Compose(("compose.yaml", text))).Variables, v => v.Value.Length > 0);
        Assert.Equal(("A:B", "1"), (variable.Key, variable.Value));
    }

    [Fact]
    public void An_override_beats_its_base_and_adds_to_it()
    {
        var container = Assert.Single(Deployed.Compose(
            ("docker-compose.yml", "services:\n  api:\n    image: shop/api:1\n    environment:\n      - A=base\n      - B=base\n"),
            ("docker-compose.override.yml", "services:\n  api:\n    environment:\n      - A=override\n    ports:\n      - \"5101:80\"\n")));
        Assert.Equal(["A=override@4", "B=base@6"], container.Variables.Lines());
        Assert.Equal(("shop/api:1", 80, 5101), (container.Image, container.Ports[0].Number, container.Ports[0].Published));
    }

    [Fact]
    public void A_file_for_production_is_a_description_of_its_own() => Assert.Equal(
        [DeploymentStage.Development, DeploymentStage.Production],
        Deployed.Compose(("docker-compose.yml", "services:\n  api:\n    image: a\n"), ("docker-compose.prod.yml", "services:\n  api:\n    image: a\n")).Select(c => c.Stage).Order().Reverse());

    [Fact]
    public void Variables_of_the_environment_file_and_defaults_fill_the_text_and_unknown_ones_leave_it_out()
    {
        var container = Assert.Single(Deployed.Compose(
            ("deploy/compose.yaml", "services:\n  api:\n    image: ${REGISTRY:-shop}/api:${TAG}\n    environment:\n      Known: http://${HOST}/x\n      Other: http://${ABSENT}/x\n      Money: $$5\n"),
            ("deploy/.env", "# HOST=no\nHOST=catalog\n")));
        Assert.Equal(["Known=http://catalog/x@5", "Money=$5@7"], container.Variables.Lines());
        Assert.Equal("api", container.ImageName);
    }

    [Fact]
    public void An_env_file_is_read_behind_the_variables_of_the_container()
    {
        var container = Assert.Single(Deployed.Compose(
            ("compose.yaml", "services:\n  api:\n    env_file: [config/api.env]\n    environment:\n      A: own\n"),
            ("config/api.env", "A=file\nexport B='two words'\n")));
        Assert.Equal(["A=own@5", "B=two words@2"], container.Variables.Lines());
    }

    [Fact]
    public void Anchors_and_extends_are_followed()
    {
        var containers = Deployed.Compose(("compose.yaml", "x-shared: &shared\n  environment: &env\n    A: shared\nservices:\n  api:\n    <<: *shared\n    image: a\n  worker:\n    extends:\n      service: api\n    environment:\n      B: own\n"));
        Assert.Equal(["A=shared@3"], containers[0].Variables.Lines());
        Assert.Equal(["A=shared@3", "B=own@12"], containers[1].Variables.Lines());
        Assert.Equal("a", containers[1].Image);
    }

    [Fact]
    public void A_health_check_names_the_path_that_it_asks() => Assert.Equal(
        ["/hc"],
        Assert.Single(Deployed.Compose(("compose.yaml", "services:\n  api:\n    healthcheck:\n      test: [\"CMD\", \"curl\", \"-f\", \"http://localhost:8080/hc\"]\n"))).Probes.Select(p => p.Path));

    [Fact]
    public void A_health_check_of_something_else_names_none() =>
        Assert.Empty(Assert.Single(Deployed.Compose(("compose.yaml", "services:\n  db:\n    healthcheck:\n      test: [\"CMD\", \"pg_isready\"]\n"))).Probes);

    [Fact]
    public void A_sidecar_tells_the_app_id_of_the_container_that_it_stands_beside() => Assert.Equal(
        ["orders", ""],
        Deployed.Compose(("compose.yaml", "services:\n  api:\n    image: a\n  side:\n    image: daprio/daprd\n    network_mode: \"service:api\"\n    command: [\"./daprd\", \"-app-id\", \"orders\"]\n")).Select(c => c.DaprAppId));

    [Theory]
    [InlineData("services: [")]
    [InlineData("services:\n  - api\n")]
    [InlineData("services:\n  api: &api\n    <<: *api\n")]
    [InlineData("")]
    public void What_is_no_compose_file_holds_no_variable(string text) => Assert.All(Deployed.Compose(("compose.yaml", text)), c => Assert.Empty(c.Variables));

    [Fact]
    public void A_file_that_is_nested_without_end_is_left_alone() => Assert.Empty(Deployed.Compose(("compose.yaml", "services: " + new string('[', 50_000))));
}
