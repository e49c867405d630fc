using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Overlays;

public sealed class OverlayStepsTests
{
    [Fact]
    public void An_overlay_waits_for_the_Job_that_it_has_itself()
    {
        var result = Generate(Applications.Shop(), "overlays: {staging: {tag: 2.0.0}, here: {environment: Production}, eu: {environment: Production, namespace: shop-eu}}");
        var first = Assert.Single(result.Migrations);
        Assert.Equal(["k8s/overlays/eu", "k8s/overlays/here", "k8s/overlays/staging"], result.Overlays.Select(o => o.Folder));
        var (eu, here, staging) = (result.Overlays[0], result.Overlays[1], result.Overlays[2]);
        Assert.Equal("shop-eu", eu.Namespace);
        Assert.Equal(first.Job, Assert.Single(here.Jobs));
        Assert.NotEqual(first.Job, Assert.Single(staging.Jobs));
        Assert.Contains(staging.Jobs[0], result.Artifacts.Single(a => a.Path == "k8s/overlays/staging/migrator/job.yaml").Text, StringComparison.Ordinal);
        Assert.True(staging.IsMoved);
        Assert.Equal(["migrator"], staging.First);
    }

    [Fact]
    public void Servers_of_an_overlay_are_there_before_the_Job()
    {
        var overlay = Assert.Single(Generate(Applications.Shop(), "overlays: {production: {infrastructure: true}}").Overlays);
        Assert.Equal(["migrator", "postgres", "rabbitmq", "redis"], overlay.First);
        Assert.False(overlay.IsMoved);
    }

    [Fact]
    public void A_server_that_is_not_used_there_and_one_that_is_elsewhere_are_not_waited_for()
    {
        var overlay = Assert.Single(Generate(Applications.Shop(), "overlays: {production: {infrastructure: true, servers: {redis: {used: false}, rabbitmq: {host: mq.example.com}}}}").Overlays);
        Assert.Equal(["migrator", "postgres"], overlay.First);
    }

    [Fact]
    public void Where_nothing_is_migrated_nothing_comes_first()
    {
        var overlay = Assert.Single(Generate(Applications.Kinds(), "overlays: {staging: {tag: 2.0.0}}").Overlays);
        Assert.Empty(overlay.First);
        Assert.Empty(overlay.Jobs);
    }

    private static GenerationResult Generate(ApplicationModel model, string settings) => Generator.Generate(model, new GenerationSettings { User = Given.File(settings), Targets = GenerationTargets.Kubernetes });
}
