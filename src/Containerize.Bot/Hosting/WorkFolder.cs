using System.Security.Cryptography;
using System.Text;

namespace Containerize.Bot.Hosting;

/// <summary>Where clones and copies are while they are worked on: a folder of the one server on a queue, which begins empty, so that nothing stays of a server that was killed.</summary>
internal static class WorkFolder
{
    /// <summary>Makes it, and has all temporary folders of this process made in it.</summary>
    /// <param name="queue">The path of the queue, whose lock this process holds.</param>
    /// <exception cref="ContainerizeException">It cannot be made (<see cref="ExitCode.Output"/>).</exception>
    public static void Prepare(string queue)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(queue))))[..16];
        var folder = Path.Combine(Path.GetTempPath(), "containerize-server-" + name);
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Output, $"the folder '{folder}' cannot be made anew: {e.Message}", "Remove it, or set TMPDIR to a folder that this process may write to", null, e);
        }

        Environment.SetEnvironmentVariable("TMPDIR", folder);
    }
}
