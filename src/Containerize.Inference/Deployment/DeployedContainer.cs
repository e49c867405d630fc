using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>A container as a compose file, a manifest or a chart of the repository describes it.</summary>
/// <param name="Name">The name that the file gives it.</param>
/// <param name="Image">The image, with unknown parts left out; empty when the file only adds to a container of that name.</param>
/// <param name="Stage">What the file is for.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record DeployedContainer(string Name, string Image, DeploymentStage Stage, SourceLocation Location)
{
    /// <summary>The names by which others reach it, its own included.</summary>
    public EquatableList<string> Hosts { get; init; } = EquatableList.Of(Name);

    /// <summary>The Dockerfile that it is built from, relative to the root; empty when none is named.</summary>
    public string Dockerfile { get; init; } = "";

    /// <summary>The build context, relative to the root; null when none is named.</summary>
    public string? Context { get; init; }

    /// <summary>Its environment variables; the first of a name counts.</summary>
    public EquatableList<DeployedVariable> Variables { get; init; }

    /// <summary>The ports that it listens on.</summary>
    public EquatableList<DeployedPort> Ports { get; init; }

    /// <summary>The paths that are asked for its health.</summary>
    public EquatableList<DeployedProbe> Probes { get; init; }

    /// <summary>The containers that start before it.</summary>
    public EquatableList<string> DependsOn { get; init; }

    /// <summary>The name under which Dapr knows it; empty when it has no sidecar.</summary>
    public string DaprAppId { get; init; } = "";

    /// <summary>The last part of the image's name without registry and tag, for example <c>catalog.api</c>; empty when not known.</summary>
    public string ImageName => SlashPath.NameOf(ImagePath);

    /// <summary>The image without tag and digest.</summary>
    public string ImagePath
    {
        get
        {
            var image = Image.Split('@')[0];
            var colon = image.LastIndexOf(':');
            return colon > image.LastIndexOf('/') ? image[..colon] : image;
        }
    }
}
