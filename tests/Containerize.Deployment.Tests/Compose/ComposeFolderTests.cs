using Containerize.Deployment.Compose;
using Containerize.Deployment.Engines;
using Containerize.Generation.Settings;

namespace Containerize.Deployment.Tests.Compose;

public sealed class ComposeFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_without_a_generated_file_leads_to_generate()
    {
        var error = Assert.Throws<ContainerizeException>(() => ComposeFolder.Find(_folder.Path, _folder.Path, _ => UserSettings.None));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains("containerize generate", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compose_file_of_the_users_own_is_not_started()
    {
        _folder.Write("docker-compose.yml", "services: {}\n");
        var error = Assert.Throws<ContainerizeException>(() => ComposeFolder.Find(_folder.Path, _folder.Path, _ => UserSettings.None));
        Assert.StartsWith("docker-compose.yml was not generated", error.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/Shop.sln", false, false)]
    [InlineData("src", true, false)]
    [InlineData("src", true, true)]
    public void A_compose_file_that_the_settings_turn_off_is_not_asked_to_be_generated(string path, bool hasOwn, bool isSeparate)
    {
        _folder.Write("src/Shop.sln", "");
        _folder.Write("containerize.yaml", "compose:\n  enabled: false\n");
        if (hasOwn) _folder.Write("docker-compose.yml", "services: {}\n");
        var error = Assert.Throws<ContainerizeException>(() => ComposeFolder.Find(_folder[path], isSeparate ? _folder.Path : null, root => UserSettings.Of(SettingsFile.Load(root))));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Equal("containerize.yaml(2,12): error: compose.enabled is false, so compose.yaml is not generated; start your own compose file with docker compose, or remove the setting and run containerize generate", error.Message);
    }

    [Fact]
    public void A_variable_that_turns_it_off_is_named()
    {
        var settings = UserSettings.Of(SettingsText.OfVariables([KeyValuePair.Create("CONTAINERIZE_COMPOSE_ENABLED", "false")]));
        var error = Assert.Throws<ContainerizeException>(() => ComposeFolder.Find(_folder.Path, null, _ => settings));
        Assert.StartsWith("CONTAINERIZE_COMPOSE_ENABLED: error: compose.enabled is false", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_not_read_where_there_is_a_file()
    {
        _folder.Write("containerize.lock.json", """{ "version": 1, "files": [{ "path": "compose.yaml", "sha256": "", "text": "" }] }""");
        _folder.Write("compose.yaml", "name: shop\n");
        Assert.Equal(_folder.Path, ComposeFolder.Find(_folder.Path, null, _ => throw new InvalidOperationException()).Path);
    }

    [Fact]
    public void Every_file_is_named_by_its_path_and_the_override_is_the_users()
    {
        _folder.Write("compose.yaml", "name: shop\n");
        _folder.Write("compose.override.yml", "services: {}\n");
        _folder.Write(".env", "COMPOSE_PROFILES=services\n");
        _folder.Write(".containerize/secrets/compose.env", "A=b\n");
        var call = new ComposeCall(Engine(), new ComposeFolder(_folder.Path), []).Of("up", "--detach");
        Assert.Equal(
            ["compose", "--project-directory", _folder.Path, "--file", _folder["compose.yaml"], "--file", _folder["compose.override.yml"], "--env-file", _folder[".env"], "--env-file", _folder[".containerize/secrets/compose.env"], "up", "--detach"],
            call.Arguments);
        Assert.Null(call.Folder);
    }

    [Fact]
    public void Where_nothing_says_what_is_started_the_services_are()
    {
        Assert.Contains("services", new ComposeCall(Engine(), new ComposeFolder(_folder.Path), []).Of("up").Arguments);
        Assert.DoesNotContain("services", new ComposeCall(Engine(), new ComposeFolder(_folder.Path), ["infrastructure"]).Of("up").Arguments);
    }

    [Fact]
    public async Task A_project_of_the_same_name_in_another_folder_is_left_alone()
    {
        const string inspected = """[{"Id":"1","State":{"Status":"running"},"Config":{"Labels":{"com.docker.compose.service":"api","com.docker.compose.project.working_dir":"/elsewhere/shop"}}}]""";
        var programs = new ScriptedPrograms(call => ScriptedPrograms.Says(call.StartsWith("docker ps", StringComparison.Ordinal) ? "1\n" : call.StartsWith("docker inspect", StringComparison.Ordinal) ? inspected : ""));
        _folder.Write("compose.yaml", "name: shop\n");
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => new StackRemoval(new ContainerEngine("docker", "28", programs), new ComposeFolder(_folder.Path)).RemoveAsync(volumes: true, default));
        Assert.Equal("the compose project 'shop' on this machine belongs to another folder, /elsewhere/shop", error.What);
        Assert.DoesNotContain(programs.Calls, call => call.Contains(" down", StringComparison.Ordinal));
    }

    [Fact]
    public void Containers_are_read_with_state_health_and_ports_and_runs_by_hand_are_left_out()
    {
        var containers = ContainerList.Read("""
            [{"Id":"a","RestartCount":2,"State":{"Status":"running","ExitCode":0,"OOMKilled":false,"Error":"","StartedAt":"2030-01-01T00:00:00.5Z","Health":{"Status":"starting","Log":[{"Output":"first"},{"Output":"last\n"}]}},
              "HostConfig":{"RestartPolicy":{"Name":"unless-stopped"},"Memory":1048576},
              "NetworkSettings":{"Ports":{"8080/tcp":[{"HostIp":"127.0.0.1","HostPort":"8081"}],"9090/tcp":null}},
              "Config":{"Labels":{"com.docker.compose.service":"api","com.docker.compose.oneoff":"False"},"Healthcheck":{"Test":["CMD","probe","8080"]}}},
             {"Id":"b","State":{"Status":"exited"},"Config":{"Labels":{"com.docker.compose.service":"tool","com.docker.compose.oneoff":"True"}}}]
            """);
        var api = Assert.Single(containers);
        Assert.Equal(("a", "api", "running", "starting", "last", "probe 8080", 2, true), (api.Id, api.Service, api.Status, api.Health, api.HealthOutput, api.HealthTest, api.Restarts, api.IsRestarted));
        Assert.Equal([new OpenedPort(8080, "127.0.0.1", 8081)], api.Ports);
        Assert.Equal(1, api.Memory / 1024 / 1024);
    }

    public void Dispose() => _folder.Dispose();

    private static ContainerEngine Engine() => new("docker", "28", new ScriptedPrograms(_ => null));
}
