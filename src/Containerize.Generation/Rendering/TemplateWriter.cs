using Containerize.Generation.Output;

namespace Containerize.Generation.Rendering;

/// <summary>Writes templates out to be changed.</summary>
public static class TemplateWriter
{
    /// <summary>Writes a template below the root, never over one that is there.</summary>
    /// <param name="root">The absolute path of the root.</param>
    /// <param name="name">The template's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="ct">Cancels before the file is written.</param>
    /// <exception cref="ContainerizeException">The user has one already (<see cref="ExitCode.Usage"/>), or it cannot be written (<see cref="ExitCode.Output"/>).</exception>
    public static void Write(string root, string name, string text, CancellationToken ct)
    {
        var folder = new OutputFolder(root);
        var path = $"{TemplateSet.Folder}/{name}";
        if (folder.Read(path) is not null) throw new ContainerizeException(ExitCode.Usage, "the template is there already, and yours", "Remove it first to begin anew", new SourceLocation(path));
        folder.Write(path, text, ct);
    }
}
