using System.Text;

namespace Containerize.Generation.Output;

/// <summary>What is done to a disk. Every change goes through here, so that a test can end it at any point.</summary>
internal class Disk
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes a folder and those above it.</summary>
    public virtual void MakeFolder(string path) => Directory.CreateDirectory(path);

    /// <summary>Writes a file, with the mode of the one that it will replace.</summary>
    public virtual void Write(string path, string text, string replaces)
    {
        File.WriteAllText(path, text, Utf8);
        if (!OperatingSystem.IsWindows() && File.Exists(replaces)) File.SetUnixFileMode(path, File.GetUnixFileMode(replaces));
    }

    /// <summary>Puts a file in another's place, in one step.</summary>
    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>Removes a file.</summary>
    public virtual void Delete(string path) => File.Delete(path);
}
