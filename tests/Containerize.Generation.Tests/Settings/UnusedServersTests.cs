using Containerize.Generation.Settings;

namespace Containerize.Generation.Tests.Settings;

public class UnusedServersTests
{
    [Fact]
    public void A_server_that_is_not_used_is_in_no_file_and_nobody_is_asked_for_its_address()
    {
        var files = Files("servers: {postgres: {used: false}}");
        Assert.DoesNotContain(files, f => f.Value.Contains("postgres", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(files, f => f.Value.Contains("ConnectionStrings__Catalog", StringComparison.Ordinal));
    }

    [Fact]
    public void The_other_servers_and_the_services_stay()
    {
        var model = ModelSettings.Apply(Applications.Shop(), Given.File("servers: {postgres: {used: false}, redis: {used: true}}"), complete: true).Model;
        Assert.Equal(["rabbitmq", "redis"], model.Infrastructure.Select(s => s.Name));
        Assert.Equal(Applications.Shop().Services.Select(s => s.Name), model.Services.Select(s => s.Name));
        Assert.DoesNotContain(model.Connections, c => c.To == "postgres");
        Assert.Contains(model.Connections, c => c.To == "redis");
    }

    [Fact]
    public void A_server_that_is_not_there_cannot_be_left_out() =>
        Assert.Contains("there is no server postgre", Assert.Throws<ContainerizeException>(() => Files("servers: {postgre: {used: false}}")).Message, StringComparison.Ordinal);

    private static Dictionary<string, string> Files(string text)
    {
        var (model, settings) = ModelSettings.Apply(Applications.Shop(), Given.File(text), complete: true);
        return Generator.Generate(model, new GenerationSettings { User = settings }).Artifacts.ToDictionary(a => a.Path, a => a.Text);
    }
}
