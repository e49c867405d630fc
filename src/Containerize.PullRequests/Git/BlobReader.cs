using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Containerize.PullRequests.Git;

/// <summary>Reads contents by their ids from one long-lived process, as they are stored: no filter and no line ending has a say.</summary>
internal sealed class BlobReader : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("containerize-git-");
    private readonly Process _process;
    private readonly Stream _output;

    /// <summary>Starts the process.</summary>
    /// <param name="repository">Whose contents.</param>
    public BlobReader(GitRepository repository)
    {
        var start = new ProcessStartInfo("git", [.. repository.Command.Prefix, "cat-file", "--batch"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in GitCommand.Environment) start.Environment[name] = value;
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            _folder.Delete(recursive: true);
            throw GitCommand.Missing(e);
        }

        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _output = new BufferedStream(_process.StandardOutput.BaseStream, 256 * 1024);
    }

    /// <summary>Copies a content to a stream.</summary>
    /// <param name="entry">Whose content.</param>
    /// <param name="target">Where to.</param>
    /// <exception cref="ContainerizeException">It is not there, or is not what the tree says (<see cref="ExitCode.Solution"/>).</exception>
    public void CopyTo(TreeEntry entry, Stream target)
    {
        Ask(entry);
        var header = HeaderLine().Split(' ');
        // The size was judged when the tree was listed, so another one is not taken.
        if (header is not [_, "blob", var size] || size != entry.Size.ToString(System.Globalization.CultureInfo.InvariantCulture)) throw Damaged(entry);
        var (left, buffer) = (entry.Size, new byte[64 * 1024]);
        while (left > 0)
        {
            var count = _output.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (count == 0) throw Damaged(entry);
            target.Write(buffer, 0, count);
            left -= count;
        }

        if (_output.ReadByte() != '\n') throw Damaged(entry);
    }

    /// <summary>A content as bytes.</summary>
    /// <param name="entry">Whose content.</param>
    /// <exception cref="ContainerizeException">It is not there, or is not what the tree says (<see cref="ExitCode.Solution"/>).</exception>
    public byte[] Read(TreeEntry entry)
    {
        using var content = new MemoryStream();
        CopyTo(entry, content);
        return content.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _output.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Ask(TreeEntry entry)
    {
        try
        {
            _process.StandardInput.Write(entry.Id + "\n");
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It ended over an earlier question.
            throw Damaged(entry);
        }
    }

    private string HeaderLine()
    {
        var line = new StringBuilder();
        while (_output.ReadByte() is >= 0 and not '\n' and var next) line.Append((char)next);
        return line.ToString();
    }

    private static ContainerizeException Damaged(TreeEntry entry) =>
        new(ExitCode.Solution, $"the content of '{entry.Path}' is missing or damaged", "Fetch the commit with all its files: the clone may be a partial one, or broken");
}
