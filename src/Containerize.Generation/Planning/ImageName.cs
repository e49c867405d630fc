using System.Text;

namespace Containerize.Generation.Planning;

/// <summary>The name and tag of a service's image, from the settings and the project's container properties.</summary>
internal static class ImageName
{
    /// <summary>The tag where neither ContainerImageTag nor Version gives one.</summary>
    public const string DefaultTag = "0.1.0";

    /// <summary>The image with registry, repository and tag.</summary>
    /// <param name="application">The application's name.</param>
    /// <param name="service">The service's name.</param>
    /// <param name="project">The project, whose container properties count.</param>
    /// <param name="registryDecided">The registry that the user decided on; null for the project's.</param>
    /// <param name="tagDecided">The tag that the user decided on; null for the project's.</param>
    public static string Of(string application, string service, Project project, string? registryDecided, string? tagDecided)
    {
        var registry = registryDecided ?? project.Property("ContainerRegistry").TrimEnd('/');
        var repository = project.Property("ContainerRepository") is { Length: > 0 } given ? given : project.Property("ContainerImageName");
        var path = Repository(repository.Length > 0 ? repository : $"{application}/{service}");
        return (registry.Length > 0 ? registry + "/" : "") + path + ":" + (tagDecided ?? TagOf(project));
    }

    private static string TagOf(Project project)
    {
        var tags = project.Property("ContainerImageTags").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string?[] candidates = [project.Property("ContainerImageTag"), .. tags, project.Property("Version")];
        return candidates.Select(c => Tag(c ?? "")).FirstOrDefault(t => t.Length > 0 && t != "latest") ?? DefaultTag;
    }

    // A version's build metadata follows a plus sign, which a tag may not hold.
    private static string Tag(string text)
    {
        var tag = new StringBuilder();
        foreach (var c in text)
        {
            tag.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' || c == '-' ? c : '-');
        }

        var result = tag.ToString().TrimStart('.', '-');
        return result.Length > 128 ? result[..128] : result;
    }

    private static string Repository(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            name.Append(char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or ':' ? c : '-');
        }

        return name.ToString().Trim('/', '.', '-', '_');
    }
}
