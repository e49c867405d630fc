using System.Globalization;

namespace Containerize.Generation.Dockerfiles;

/// <summary>The tags that Microsoft publishes for a version of .NET, each with its version and its operating system.</summary>
/// <param name="Version">The version: 10.0, 3.1.</param>
internal sealed record DotnetTags(string Version)
{
    private const string Host = "mcr.microsoft.com/dotnet/";

    /// <summary>The first part of the version.</summary>
    public int Major { get; } = int.TryParse(Version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;

    /// <summary>Whether there are images without a shell that hold culture data as well.</summary>
    public bool HasChiseled => Major >= 8;

    /// <summary>Whether there are SDK images that hold the linker of native code.</summary>
    public bool HasNativeSdk => Major >= 10;

    /// <summary>Whether there are images of Debian: Ubuntu's Chromium is a snap, which no container can install.</summary>
    public bool HasDebian => Major is >= 3 and < 10;

    private string Repository => Host + (Major < 3 ? "core/" : "");

    // The default of each version, named so that a new default does not change what is built.
    private string FullSystem => Major switch { >= 8 => "-noble", >= 6 => "-bookworm-slim", 5 => "-buster-slim", 3 => "-bullseye-slim", _ => "" };

    private string SdkSystem => Major switch { 5 => "-buster-slim", 3 => "-bullseye", _ => FullSystem };

    /// <summary>The tags of a target framework: net10.0, netcoreapp3.1.</summary>
    public static DotnetTags Of(string framework)
    {
        var text = framework.Split('-')[0];
        return new DotnetTags(text.StartsWith("netcoreapp", StringComparison.Ordinal) ? text["netcoreapp".Length..] : text["net".Length..]);
    }

    /// <summary>The SDK.</summary>
    /// <param name="flavour">Alpine for what is compiled for musl, Windows for what builds there alone, else full.</param>
    /// <param name="native">Whether native code is linked.</param>
    /// <param name="exact">The exact version that global.json asks for; empty for the newest of this version.</param>
    public string Sdk(ImageFlavour flavour, bool native, string exact = "")
    {
        var system = flavour switch { ImageFlavour.Alpine => "-alpine", ImageFlavour.Windows => WindowsSystem, _ => SdkSystem };
        return Repository + "sdk:" + (exact.Length > 0 ? exact : Version) + system + (native && HasNativeSdk ? "-aot" : "");
    }

    /// <summary>The image that a program runs in.</summary>
    /// <param name="name">aspnet, runtime or runtime-deps.</param>
    /// <param name="flavour">The flavour.</param>
    /// <param name="extra">Whether culture data and time zones are needed where they are left out otherwise.</param>
    /// <param name="debian">Whether it has to be Debian.</param>
    public string Runtime(string name, ImageFlavour flavour, bool extra, bool debian = false) => Repository + name + ":" + Version + flavour switch
    {
        ImageFlavour.Chiseled => extra ? "-noble-chiseled-extra" : "-noble-chiseled",
        ImageFlavour.Alpine => "-alpine",
        ImageFlavour.Windows => WindowsSystem,
        _ => debian && HasDebian ? "-bookworm-slim" : FullSystem,
    };

    /// <summary>The image of a family that the project names.</summary>
    public string Family(string name, string family) => Repository + name + ":" + Version + "-" + family;

    private string WindowsSystem => Major >= 8 ? "-windowsservercore-ltsc2025" : "-windowsservercore-ltsc2022";
}
