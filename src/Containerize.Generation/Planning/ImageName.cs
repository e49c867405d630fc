using System.Text;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>The name and tag of a service's image, from the settings and the project's container properties.</summary>
internal static class ImageName
{
    /// <summary>The tag where neither ContainerImageTag nor Version gives one.</summary>
    public const string DefaultTag = "0.1.0";

    /// <summary>The image with registry, repository and tag.</summary>
    /// <param name="application">The application's name.</param>
    /// <param name="service">The service's name.</param>
    /// <param name="workload">The service that runs it; its project's container properties count.</param>
    /// <param name="user">What the user decided of registry, tag and digest.</param>
    public static string Of(string application, string service, Service workload, UserSettings user)
    {
        var project = workload.Build.Project;
        var digest = user.Text(SettingKeys.Digest, workload.Name) is { } pinned ? "@" + pinned : "";
        var tag = user.Text(SettingKeys.Tag, workload.Name) ?? TagOf(project);
        var registry = user.Text(SettingKeys.Registry, workload.Name) ?? project.Property("ContainerRegistry").TrimEnd('/');
        var repository = project.Property("ContainerRepository") is { Length: > 0 } given ? given : project.Property("ContainerImageName");
        var path = Repository(repository.Length > 0 ? repository : $"{application}/{service}");
        return (registry.Length > 0 ? registry + "/" : "") + path + ":" + (digest.Length > 0 ? tag.Split('@')[0] + digest : tag);
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
