namespace Containerize.Validation.Ignores;

/// <summary>Which other tools' exemptions hold: those that the command line names, and those of the ignore file.</summary>
public static class HonouredTools
{
    /// <summary>Every tool, for the command line.</summary>
    public const string All = "all";

    /// <summary>The tools, each once.</summary>
    /// <param name="named">The names of the command line.</param>
    /// <param name="settings">The ignore file; null where there is none.</param>
    /// <exception cref="ContainerizeException">The ignore file names a tool that is not known (<see cref="ExitCode.Usage"/>).</exception>
    public static EquatableList<PeerTool> Of(IEnumerable<string> named, TextFile? settings) =>
        named.SelectMany(name => name == All ? PeerTool.All : PeerTool.All.Where(tool => tool.Name == name))
            .Concat(settings is null ? [] : IgnoreFile.Honoured(settings))
            .Distinct().OrderBy(tool => tool.Name, StringComparer.Ordinal).ToEquatableList();
}
