using Containerize.Inference.Deployment;
using Containerize.Model;

namespace Containerize.Inference.Reasons;

/// <summary>Evidence for the fields of a service that keep none of their own.</summary>
internal static class ServiceReasons
{
    /// <summary>The reasons, in the order of the fields.</summary>
    /// <param name="draft">The service.</param>
    /// <param name="outward">Why it faces outward; null when it does not.</param>
    /// <param name="deployment">What the repository's own deployment files say.</param>
    public static IEnumerable<Reason> Of(ServiceDraft draft, Evidence? outward, DeploymentEvidence deployment)
    {
        var project = draft.Decision.Project;
        if (deployment.DockerfileOf(project.Path) is { Length: > 0 } dockerfile)
            yield return new Reason("build.dockerfile", new Evidence(dockerfile, 1, 1, "the project's own Dockerfile", InferenceRules.Deployment));
        foreach (var feature in draft.Facts.OfType<FeatureFact>())
            yield return new Reason("features." + feature.Feature, feature.Evidence);
        foreach (var migration in draft.Facts.OfType<MigrationFact>())
            yield return new Reason("migrates", migration.Evidence);
        yield return new Reason("name", Name(project, deployment));
        if (outward is not null)
            yield return new Reason("outward", outward);
        foreach (var timeout in draft.Facts.OfType<ShutdownTimeoutFact>())
            yield return new Reason("shutdown", timeout.Evidence);
    }

    private static Evidence Name(Project project, DeploymentEvidence deployment)
    {
        var named = deployment.Names.TryGetValue(project.Path, out var name) ? deployment.ContainersOf(project.Path).FirstOrDefault(c => c.Name == name) : null;
        return named is null
            ? new Evidence(project.Path, 1, 1, "the project file's name", InferenceRules.Project)
            : new Evidence(named.Location.File, named.Location.Line, named.Location.Column, $"the repository's own deployment names it {name}", InferenceRules.Deployment);
    }
}
