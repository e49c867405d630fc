using Xunit;

namespace Containerize.Testing;

/// <summary>A test that runs a program; skipped, with the reason, where the program is not on the path.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CommandFactAttribute : FactAttribute
{
    /// <summary>Looks for the program.</summary>
    /// <param name="command">The program's name.</param>
    public CommandFactAttribute(string command)
    {
        Command = command;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        if (!folders.Any(f => endings.Any(e => File.Exists(Path.Combine(f, command + e)))))
        {
            Skip = $"there is no {command} on this machine";
        }
    }

    /// <summary>The program's name.</summary>
    public string Command { get; }
}
