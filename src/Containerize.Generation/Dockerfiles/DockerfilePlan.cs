namespace Containerize.Generation.Dockerfiles;

/// <summary>What a Dockerfile says.</summary>
internal sealed record DockerfilePlan
{
    /// <summary>The image of the build stage.</summary>
    public required string Sdk { get; init; }

    /// <summary>Whether the build stage runs on the builder's own platform, as a portable or cross-compiled publish can.</summary>
    public required bool BuildPlatform { get; init; }

    /// <summary>The framework of the program that compose asks for health with; empty where the image carries none.</summary>
    public required string Probe { get; init; }

    /// <summary>Whether restore and publish are for one architecture.</summary>
    public required bool Architecture { get; init; }

    /// <summary>What restore reads.</summary>
    public required IReadOnlyList<CopyStep> Restore { get; init; }

    /// <summary>The folders and files that publish reads besides.</summary>
    public required IReadOnlyList<CopyStep> Sources { get; init; }

    /// <summary>The project file.</summary>
    public required string Project { get; init; }

    /// <summary>Whether the lock files must hold.</summary>
    public required bool Locked { get; init; }

    /// <summary>Whether a project of the closure targets Windows as well.</summary>
    public required bool WindowsTargeting { get; init; }

    /// <summary>The framework to publish, of several; empty where there is one.</summary>
    public required string Framework { get; init; }

    /// <summary>Whether the output is run by the dotnet host, without an executable of its own.</summary>
    public required bool Portable { get; init; }

    /// <summary>Whether the program is published with its runtime.</summary>
    public required bool SelfContained { get; init; }

    /// <summary>Whether the program is published for one architecture without its runtime.</summary>
    public required bool FrameworkDependent { get; init; }

    /// <summary>The packages that link native code, where the SDK's image lacks them.</summary>
    public required IReadOnlyList<string> Toolchain { get; init; }

    /// <summary>The workload of the SDK that the build needs; empty where it needs none.</summary>
    public required string Workload { get; init; }

    /// <summary>Node.js, where the project publishes a client that it builds; null elsewhere.</summary>
    public required NodeStage? Node { get; init; }

    /// <summary>What installs packages in the build stage: apt or apk.</summary>
    public required string BuildInstaller { get; init; }

    /// <summary>What installs packages in the last stage: apt or apk.</summary>
    public required string Installer { get; init; }

    /// <summary>The packages of the operating system in the last stage.</summary>
    public required IReadOnlyList<string> Packages { get; init; }

    /// <summary>Where those packages come from, as a sentence.</summary>
    public required string PackagesReason { get; init; }

    /// <summary>The browsers that Playwright installs in the last stage.</summary>
    public required IReadOnlyList<string> Browsers { get; init; }

    /// <summary>The folders to make for volumes, so that they belong to the user that writes to them.</summary>
    public required IReadOnlyList<VolumeFolder> Volumes { get; init; }

    /// <summary>Whether it runs on Windows.</summary>
    public required bool Windows { get; init; }

    /// <summary>Whether it is static files for a browser.</summary>
    public required bool Spa { get; init; }

    /// <summary>Whether it is Azure Functions.</summary>
    public required bool Functions { get; init; }

    /// <summary>The image that it runs in.</summary>
    public required string Base { get; init; }

    /// <summary>Whether the project itself names an image of the SDK for that.</summary>
    public required bool OnSdk { get; init; }

    /// <summary>The folder in the image.</summary>
    public required string Folder { get; init; }

    /// <summary>Labels.</summary>
    public required IReadOnlyList<NamedValue> Labels { get; init; }

    /// <summary>Environment variables.</summary>
    public required IReadOnlyList<NamedValue> Environment { get; init; }

    /// <summary>The ports.</summary>
    public required IReadOnlyList<int> Ports { get; init; }

    /// <summary>The user, a number unless the project names one.</summary>
    public required string User { get; init; }

    /// <summary>The command.</summary>
    public required IReadOnlyList<string> EntryPoint { get; init; }

    /// <summary>Its arguments, which whoever runs the image may replace.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Every file and folder that is copied from the build context.</summary>
    public IReadOnlyList<string> Copied => [.. Restore.Concat(Sources).SelectMany(s => s.Sources), .. Node?.Packages.Sources ?? []];
}
