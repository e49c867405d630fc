using Containerize.Generation.Rendering;
using Containerize.Generation.Settings;

namespace Containerize.Generation;

/// <summary>What the user decides about the generated files.</summary>
public sealed record GenerationSettings
{
    /// <summary>What the user decided about the application, by the names that its services have.</summary>
    public UserSettings User { get; init; } = UserSettings.None;

    /// <summary>What the Kubernetes manifests are for.</summary>
    public GenerationProfile Profile => User.Text(SettingKeys.Profile) == "local" ? GenerationProfile.Local : GenerationProfile.Production;

    /// <summary>Whether k8s/infrastructure is generated; the compose file has its servers in either case.</summary>
    public bool Infrastructure => User.Text(SettingKeys.Infrastructure) != "false";

    /// <summary>The environment that the manifests run in.</summary>
    public string Environment => User.Text(SettingKeys.KubernetesEnvironment) ?? "Production";

    /// <summary>The environment that the compose file runs in, unless the shell that starts it sets another.</summary>
    public string ComposeEnvironment => User.Text(SettingKeys.ComposeEnvironment) ?? "Development";

    /// <summary>The templates.</summary>
    public TemplateSet Templates { get; init; } = TemplateSet.BuiltIn;

    /// <summary>Which families of files are generated.</summary>
    public GenerationTargets Targets { get; init; } = GenerationTargets.All;

    /// <summary>
    /// Whether a complete set is written to a folder of its own: Dockerfiles are generated for services that have their own as well, and each carries its ignore file.
    /// </summary>
    public bool Separate { get; init; }

    /// <summary>The path from the output folder to the model's root, with forward slashes; <c>.</c> unless <see cref="Separate"/>.</summary>
    public string RootFromOutput { get; init; } = ".";

    /// <summary>The path from the model's root to the output folder, with forward slashes; <c>.</c> unless <see cref="Separate"/>.</summary>
    public string OutputFromRoot { get; init; } = ".";

    /// <summary>
    /// The files that the lock file has (<see cref="OutputWriter.Owned"/>): a Dockerfile among them is generated anew and never taken for one that the repository brought.
    /// </summary>
    public EquatableList<string> Owned { get; init; }
}
