namespace Containerize.Validation.Building;

/// <summary>The programs that make objects of kustomizations and charts, as far as they are on the machine.</summary>
/// <param name="Kubectl">The absolute path of kubectl; null where there is none.</param>
/// <param name="Helm">The absolute path of helm; null where there is none.</param>
public sealed record BuildTools(string? Kubectl, string? Helm)
{
    /// <summary>How long a program may take for one folder.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many characters it may print.</summary>
    public int LargestOutput { get; init; } = 16 * 1024 * 1024;

    /// <summary>Looks for them.</summary>
    /// <param name="root">The folder that is checked.</param>
    public static BuildTools OfPath(string root) => new(ToolSearch.Find("kubectl", root), ToolSearch.Find("helm", root));
}
