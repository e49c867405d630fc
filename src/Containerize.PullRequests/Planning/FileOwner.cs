using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Planning;

/// <summary>Tells which service or server a generated file belongs to.</summary>
/// <param name="application">The application.</param>
internal sealed class FileOwner(SeenApplication application)
{
    private readonly HashSet<string> _names = [.. application.Services.Concat(application.Servers).Select(p => p.Name)];

    /// <summary>The part's name; empty for the application as a whole.</summary>
    /// <param name="path">The file's path from the top of the repository.</param>
    public string Of(string path)
    {
        var relative = application.Root.Length > 0 && path.StartsWith(application.Root + "/", StringComparison.Ordinal) ? path[(application.Root.Length + 1)..] : path;
        var name = relative.Split('/') switch
        {
            ["k8s", "base" or "infrastructure", var part, _] => part,
            ["k8s", "overlays", _, var part, _] => part,
            ["helm", _, "templates", var part, _] => part,
            _ => null,
        };
        if (name is not null) return _names.Contains(name) ? name : "";
        var folder = SlashPath.FolderOf(path);
        return SlashPath.NameOf(path).Contains("ockerfile", StringComparison.Ordinal)
            ? application.Services.FirstOrDefault(s => s.Project.Length > 0 && SlashPath.FolderOf(s.Project) == folder)?.Name ?? ""
            : "";
    }
}
