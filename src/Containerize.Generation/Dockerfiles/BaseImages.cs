using System.Globalization;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Chooses the images that a Dockerfile starts from, by framework and kind. The tags are those that Microsoft publishes.</summary>
internal static class BaseImages
{
    private const string Repository = "mcr.microsoft.com/dotnet/";

    /// <summary>The version of a target framework: 10.0 for net10.0, 3.1 for netcoreapp3.1.</summary>
    public static string VersionOf(string framework)
    {
        var text = framework.Split('-')[0];
        return text.StartsWith("netcoreapp", StringComparison.Ordinal) ? text["netcoreapp".Length..] : text["net".Length..];
    }

    /// <summary>The SDK that serves the framework, and global.json where it pins a newer one.</summary>
    public static string Sdk(string framework, string pinned, bool aot)
    {
        var version = VersionOf(framework);
        var pinnedParts = pinned.Split('.');
        if (pinnedParts.Length >= 2 && Major(pinned) > Major(version))
        {
            version = $"{pinnedParts[0]}.{pinnedParts[1]}";
        }

        return Repository + (Major(version) < 3 ? "core/" : "") + "sdk:" + version + (Major(version) >= 8 ? aot ? "-noble-aot" : "-noble" : "");
    }

    /// <summary>The image that the service runs in.</summary>
    /// <param name="framework">The target framework.</param>
    /// <param name="name">aspnet, runtime or runtime-deps.</param>
    /// <param name="invariant">Whether the program needs no culture data.</param>
    /// <param name="family">The value of ContainerFamily; empty where there is none.</param>
    public static string Runtime(string framework, string name, bool invariant, string family)
    {
        var version = VersionOf(framework);
        var suffix = family.Length > 0 ? "-" + family : Major(version) < 8 ? "" : invariant ? "-noble-chiseled" : "-noble-chiseled-extra";
        return Repository + (Major(version) < 3 ? "core/" : "") + name + ":" + version + suffix;
    }

    /// <summary>The image of Azure Functions.</summary>
    public static string Functions(string framework, bool isolated)
    {
        var version = VersionOf(framework);
        return isolated
            ? $"mcr.microsoft.com/azure-functions/dotnet-isolated:4-dotnet-isolated{version}"
            : $"mcr.microsoft.com/azure-functions/dotnet:4-dotnet{Major(version)}";
    }

    /// <summary>The static server for browser applications: not root, port 8080.</summary>
    public const string StaticServer = "nginxinc/nginx-unprivileged:1.28-alpine";

    private static int Major(string version) => int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
