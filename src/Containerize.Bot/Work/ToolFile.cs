namespace Containerize.Bot.Work;

/// <summary>Where the tool is that analyses.</summary>
internal static class ToolFile
{
    /// <summary>The absolute path of its assembly.</summary>
    /// <param name="setting">What the settings say; empty for the one that the server brings along.</param>
    /// <exception cref="ContainerizeException">There is none (<see cref="ExitCode.Unavailable"/>).</exception>
    public static string Find(string setting)
    {
        var assembly = Path.GetFullPath(setting.Length > 0 ? setting : Path.Combine(AppContext.BaseDirectory, "tool", "containerize.dll"));
        return File.Exists(assembly) ? assembly : throw new ContainerizeException(ExitCode.Unavailable, $"there is no tool '{assembly}'", "Set Bot:Tool to the path of containerize.dll");
    }
}
