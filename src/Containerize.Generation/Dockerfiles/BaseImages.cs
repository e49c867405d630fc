namespace Containerize.Generation.Dockerfiles;

/// <summary>Images other than those of .NET itself.</summary>
internal static class BaseImages
{
    /// <summary>The static server for browser applications: not root, port 8080.</summary>
    public const string StaticServer = "nginxinc/nginx-unprivileged:1.28-alpine";

    /// <summary>The image of Azure Functions.</summary>
    public static string Functions(string framework, bool isolated)
    {
        var tags = DotnetTags.Of(framework);
        return isolated
            ? $"mcr.microsoft.com/azure-functions/dotnet-isolated:4-dotnet-isolated{tags.Version}"
            : $"mcr.microsoft.com/azure-functions/dotnet:4-dotnet{tags.Major}";
    }

    /// <summary>The image that Node.js is taken from; its C library is older than that of every SDK image that it is copied to.</summary>
    /// <param name="version">The version: 24, 22.14.0.</param>
    public static string Node(string version) => $"node:{version}-bookworm-slim";

    /// <summary>How much of an operating system an image holds, by what its tag says; <see cref="ImageFlavour.Unknown"/> where it is not one of .NET.</summary>
    public static ImageFlavour FlavourOf(string image)
    {
        var tag = image[(image.LastIndexOf('/') + 1)..];
        return tag.Contains("alpine", StringComparison.OrdinalIgnoreCase) ? ImageFlavour.Alpine
            : tag.Contains("chiseled", StringComparison.OrdinalIgnoreCase) || tag.Contains("distroless", StringComparison.OrdinalIgnoreCase) ? ImageFlavour.Chiseled
            : tag.Contains("nanoserver", StringComparison.OrdinalIgnoreCase) || tag.Contains("windowsservercore", StringComparison.OrdinalIgnoreCase) ? ImageFlavour.Windows
            : image.Contains("/dotnet/", StringComparison.OrdinalIgnoreCase) && !tag.Contains("azurelinux", StringComparison.OrdinalIgnoreCase) && !tag.Contains("mariner", StringComparison.OrdinalIgnoreCase) ? ImageFlavour.Full
            : ImageFlavour.Unknown;
    }
}
