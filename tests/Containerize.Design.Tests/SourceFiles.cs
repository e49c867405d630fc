using Containerize.Testing;

namespace Containerize.Design.Tests;

/// <summary>The text files of the checkout that people write, without what a build makes.</summary>
internal static class SourceFiles
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "TestResults", "node_modules", ".git"];

    /// <summary>Paths relative to the checkout's root, sorted.</summary>
    /// <param name="folder">The folder to look in, relative to the root.</param>
    /// <param name="extensions">With the dot.</param>
    public static IReadOnlyList<string> Under(string folder, params string[] extensions)
    {
        var root = Checkout.Path(folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(file => extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal))
                .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Intersect(Made, StringComparer.Ordinal).Any())
                .Order(StringComparer.Ordinal)
                .ToList()
            : [];
    }
}
