namespace Containerize.Testing;

/// <summary>The checkout that the tests run in.</summary>
public static class Checkout
{
    /// <summary>The absolute path of the folder that holds Containerize.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The absolute path of a file or folder of the checkout.</summary>
    /// <param name="relative">The path relative to the checkout's root.</param>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>The text of a file of the checkout, with <c>\n</c> line ends.</summary>
    /// <param name="relative">The path relative to the checkout's root.</param>
    public static string Read(string relative) => File.ReadAllText(Path(relative)).ReplaceLineEndings("\n");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Containerize.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"no Containerize.sln above {AppContext.BaseDirectory}");
    }
}
