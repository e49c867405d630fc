using Containerize.Generation.Planning;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Planning;

public sealed class WorkloadPlannerTests
{
    [Theory]
    [InlineData("board", "Deployment", "")]
    [InlineData("cleanup", "CronJob", "")]
    [InlineData("ledger", "StatefulSet", "A SQLite file has one writer.")]
    [InlineData("nightly", "Deployment", "It runs Report by a clock of its own, and each pod would.")]
    [InlineData("portal", "Deployment", "")]
    public void Runs_in_the_form_that_its_state_asks_for(string service, string form, string single)
    {
        var workload = Workload(service);
        Assert.Equal((form, single), (workload.Form.ToString(), workload.SingleReason));
        Assert.Equal(single.Length == 0 && form == "Deployment", workload.IsAutoscaled);
    }

    [Theory]
    [InlineData(Features.HangfireServer)]
    [InlineData(Features.ClusteredScheduler)]
    public void A_scheduler_that_shares_its_work_out_may_run_in_several_pods(string feature) =>
        Assert.True(Workload("nightly", s => s with { Features = EquatableList.Of(feature) }).IsAutoscaled);

    [Fact]
    public void Timers_of_functions_hold_a_lock_and_may_run_in_several_pods() => Assert.Equal(3, Workload("nightly", s => s with { Kind = ServiceKind.Functions }).Replicas);

    [Theory]
    [InlineData("services: {ledger: {workload: deployment}}", "ledger", "Deployment")]
    [InlineData("services: {portal: {workload: statefulset}}", "portal", "StatefulSet")]
    [InlineData("services: {nightly: {workload: job}}", "nightly", "CronJob")]
    [InlineData("services: {portal: {workload: job}}", "portal", "Job")]
    [InlineData("services: {portal: {workload: job, schedule: {cron: '@daily'}}}", "portal", "CronJob")]
    public void The_settings_decide_the_form(string settings, string service, string form) => Assert.Equal(form, Workload(service, settings: settings).Form.ToString());

    [Fact]
    public void A_volume_of_one_node_is_never_mounted_twice_by_a_Deployment()
    {
        var files = Workload("portal", s => s with { Volumes = EquatableList.Of(new Volume("files", "/files", true, Build.Seen)) });
        Assert.Equal((1, "Its files lie on a volume of one pod."), (files.Replicas, files.RecreateReason));
        var several = Workload("portal", s => s with { Volumes = EquatableList.Of(new Volume("files", "/files", true, Build.Seen)) }, "replicas: 3");
        Assert.Equal((3, "Its files lie on a volume of one pod."), (several.Replicas, several.RecreateReason));
    }

    [Fact]
    public void A_volume_of_many_nodes_leaves_the_number_of_pods_free() =>
        Assert.True(Workload("portal", s => s with { Volumes = EquatableList.Of(new Volume("files", "/files", true, Build.Seen)) }, "storage: {access: many}").IsAutoscaled);

    [Theory]
    [InlineData("board", "", 5 + 45 + 5)]
    [InlineData("portal", "", 5 + 30 + 5)]
    [InlineData("cleanup", "", 30 + 5)]
    [InlineData("portal", "shutdown: {delay: 0, timeout: 90}", 90 + 5)]
    public void A_pod_is_killed_only_after_the_host_could_end(string service, string settings, int grace) => Assert.Equal(grace, Workload(service, settings: settings).Shutdown.Grace);

    [Fact]
    public void Hosts_before_NET_6_end_within_five_seconds() => Assert.Equal(5, Workload("portal", s => s with { TargetFramework = "netcoreapp3.1" }).Shutdown.Timeout);

    [Theory]
    [InlineData("board", "", 60)]
    [InlineData("portal", "", 180)]
    [InlineData("sales", "", 300)]
    [InlineData("sales", "probes: {startupSeconds: 20}", 20)]
    public void Work_at_the_start_gets_time(string service, string settings, int seconds) => Assert.Equal(seconds, Workload(service, settings: settings).StartUp.Seconds);

    private static PlannedWorkload Workload(string name, Func<Service, Service>? change = null, string settings = "")
    {
        var model = ApplicationWithState.Model();
        var changed = model with { Services = model.Services.Select(s => s.Name == name && change is not null ? change(s) : s).ToEquatableList() };
        return ApplicationPlan.Of(changed, new GenerationSettings { User = Given.File(settings) }, new FindingSink()).Service(name)!.Workload;
    }
}
