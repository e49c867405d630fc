namespace Containerize.Generation.Dockerfiles;

/// <summary>How much of an operating system an image holds besides .NET.</summary>
internal enum ImageFlavour
{
    /// <summary>No shell and no package manager: what a .NET program needs and nothing else.</summary>
    Chiseled,

    /// <summary>Alpine: musl in place of glibc, a small shell, apk.</summary>
    Alpine,

    /// <summary>Ubuntu or Debian with a shell and apt.</summary>
    Full,

    /// <summary>Somebody else's image: nothing is known of what it holds.</summary>
    Unknown,

    /// <summary>Windows.</summary>
    Windows,
}
