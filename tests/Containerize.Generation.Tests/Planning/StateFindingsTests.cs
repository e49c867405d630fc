using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Planning;

public sealed class StateFindingsTests
{
    [Theory]
    [InlineData("CTZ0120", "sales", "nothing shows that they take turns")]
    [InlineData("CTZ0122", "portal", "sessions live in the memory of one pod")]
    [InlineData("CTZ0122", "board", "a SignalR connection is negotiated and held by one pod")]
    [InlineData("CTZ0123", "portal", "what one pod signs")]
    [InlineData("CTZ0125", "nightly", "runs Report by a clock of its own")]
    [InlineData("CTZ0126", "board", "the clients of their own pod alone")]
    public void Says_what_state_means(string rule, string service, string what) =>
        Assert.Contains(Findings(_ => true, s => s), f => f.Rule == rule && f.Subject == service && f.Message.Contains(what, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("CTZ0122", Features.AzureSignalR)]
    [InlineData("CTZ0126", Features.AzureSignalR)]
    [InlineData("CTZ0126", Features.SignalRBackplane)]
    [InlineData("CTZ0122", Features.DistributedCache)]
    [InlineData("CTZ0123", Features.SharedKeys)]
    public void Says_nothing_where_state_is_shared(string rule, string feature) =>
        Assert.DoesNotContain(Findings(s => s.Name is "portal" or "board", s => s with { Features = s.Features.Append(feature).ToEquatableList() }),
            f => f.Rule == rule && (feature is Features.DistributedCache or Features.SharedKeys ? f.Subject == "portal" : f.Subject == "board"));

    [Fact]
    public void A_lock_of_Entity_Framework_makes_pods_take_turns() => Assert.DoesNotContain(
        Findings(s => s.Name == "sales", s => s with { Build = s.Build with { Projects = EquatableList.Of(s.Build.Project with { Packages = EquatableList.Of(new PackageReference("Microsoft.EntityFrameworkCore", "9.0.1")) }) } }), f => f.Rule == "CTZ0120");

    [Fact]
    public void One_pod_loses_its_keys_all_the_same() =>
        Assert.Contains(Findings(_ => true, s => s, "replicas: 1"), f => f.Rule == "CTZ0123" && f.Message.Contains("loses its data-protection keys", StringComparison.Ordinal));

    [Fact]
    public void One_pod_needs_no_word_on_where_clients_stay() => Assert.DoesNotContain(Findings(_ => true, s => s, "replicas: 1"), f => f.Rule is "CTZ0122" or "CTZ0126" or "CTZ0120");

    [Fact]
    public void Keys_in_a_folder_want_a_volume()
    {
        Assert.Contains(Findings(s => s.Name == "portal", Keyed), f => f.Rule == "CTZ0123" && f.Message.Contains("no volume holds", StringComparison.Ordinal));
        Assert.DoesNotContain(Findings(s => s.Name == "portal", s => Keyed(s) with { Volumes = EquatableList.Of(new Volume("keys", "/keys", true, Build.Seen)) }, "storage: {access: many}"), f => f.Rule == "CTZ0123");
    }

    [Fact]
    public void A_schedule_that_has_seconds_is_said_and_runs_once()
    {
        var result = Generate(s => s.Name == "cleanup", s => s with { Schedules = EquatableList.Of(new Schedule("*/10 * * * * *", "Cleanup", Build.Seen)) });
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0124");
        Assert.Contains(result.Artifacts, a => a.Path == "k8s/base/cleanup/job.yaml");
    }

    [Fact]
    public void Several_pods_of_what_keeps_one_file_are_the_users_to_answer_for() => Assert.Contains(Findings(_ => true, s => s, "replicas: 3"), f => f.Rule == "CTZ0121" && f.Subject == "ledger");

    private static Service Keyed(Service service) => service with { Features = service.Features.Append(Features.KeyFolder).ToEquatableList() };

    private static EquatableList<Finding> Findings(Func<Service, bool> which, Func<Service, Service> change, string settings = "") => Generate(which, change, settings).Findings;

    private static GenerationResult Generate(Func<Service, bool> which, Func<Service, Service> change, string settings = "")
    {
        var model = ApplicationWithState.Model();
        return Generator.Generate(model with { Services = model.Services.Select(s => which(s) ? change(s) : s).ToEquatableList() }, new GenerationSettings { User = Given.File(settings), Targets = GenerationTargets.Kubernetes });
    }
}
