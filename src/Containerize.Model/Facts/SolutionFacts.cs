namespace Containerize.Model;

/// <summary>All that reading a solution yields, and all that inference needs: no further input or output happens behind it.</summary>
/// <param name="Solution">The evaluated solution.</param>
/// <param name="Facts">What the detectors saw, per project, sorted by project path.</param>
/// <param name="ConfigurationFiles">The texts of the projects' configuration files, sorted by path.</param>
/// <param name="DeploymentFiles">The texts of the repository's own Dockerfiles, compose files, manifests and component files, sorted by path.</param>
public sealed record SolutionFacts(
    Solution Solution,
    EquatableList<ProjectFacts> Facts,
    EquatableList<TextFile> ConfigurationFiles,
    EquatableList<TextFile> DeploymentFiles);
