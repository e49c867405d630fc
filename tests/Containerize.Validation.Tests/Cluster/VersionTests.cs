using Containerize.Validation.Cluster;

namespace Containerize.Validation.Tests.Cluster;

public class VersionTests
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

    [Theory]
    [InlineData("36", "1.34")]
    [InlineData("32+", "1.36")]
    [InlineData("32", "1.34.1")]
    public async Task A_cluster_more_than_a_minor_version_away_from_what_was_asked_for_is_a_finding(string minor, string target)
    {
        var finding = Assert.Single((await CheckAsync(minor, target)).Findings);

        Assert.Equal(("CTZ8038", "k8s/objects.yaml", 1), (finding.Rule, finding.Location.File, finding.Location.Line));
        Assert.Contains($"--kubernetes-version 1.{minor.TrimEnd('+')}", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("35", "1.34")]
    [InlineData("33", "1.34")]
    [InlineData("33", null)]
    public async Task One_nearby_is_said_and_so_is_one_where_nobody_asked_for_a_version(string minor, string? target)
    {
        var report = await CheckAsync(minor, target);

        Assert.Empty(report.Findings);
        Assert.Contains($"Kubernetes 1.{minor}", Assert.Single(report.NotChecked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("36", null)]
    [InlineData("34", "1.34.2")]
    public async Task The_same_version_is_nothing_to_speak_of(string minor, string? target)
    {
        var report = await CheckAsync(minor, target);

        Assert.Empty(report.Findings);
        Assert.Empty(report.NotChecked);
    }

    private static async Task<ValidationReport> CheckAsync(string minor, string? target)
    {
        await using var server = await StockedServer.StartAsync(("/version", $$"""{"major":"1","minor":"{{minor}}"}"""));
        return await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(ConfigMap), server.Options with { TargetVersion = target }, default);
    }
}
