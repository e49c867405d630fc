using System.Security.Cryptography;
using System.Text;
using Containerize.Bot.Queue;
using Containerize.Bot.Settings;

namespace Containerize.Bot.Hosting;

/// <summary>Where clones and copies are while they are worked on: a folder of one server, which begins empty, so that nothing stays of a server that was killed.</summary>
internal static class WorkFolder
{
    private const int MostOnOneMachine = 64;

    /// <summary>Makes it, and has all temporary folders of this process made in it.</summary>
    /// <param name="options">The settings.</param>
    /// <returns>What shows that it is this server's, until it is disposed or the process ends.</returns>
    /// <exception cref="ContainerizeException">It cannot be made, or the file of the queue is another server's (<see cref="ExitCode.Output"/>).</exception>
    public static IDisposable Prepare(BotOptions options)
    {
        if (options.Queue.Length > 0) return TakeFree();
        var taken = QueueLock.Take(options.QueueFile);
        Empty(Folder(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(options.QueueFile))))[..16]));
        return taken;
    }

    // Several servers on a shared queue may run on one machine: each has the first folder that no other one has.
    private static QueueLock TakeFree()
    {
        for (var i = 1; ; i++)
        {
            var folder = Folder($"shared-{i}");
            try
            {
                var taken = QueueLock.Take(folder);
                Empty(folder);
                return taken;
            }
            catch (ContainerizeException) when (i < MostOnOneMachine)
            {
                // It is another server's, or another user's.
            }
        }
    }

    private static string Folder(string name) => Path.Combine(Path.GetTempPath(), "containerize-server-" + name);

    private static void Empty(string folder)
    {
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
