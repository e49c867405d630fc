using System.Globalization;

namespace Containerize.Workspace.Sdks;

/// <summary>The version of a .NET SDK: the hundreds of the third number are the feature band.</summary>
internal sealed record SdkVersion(int Major, int Minor, int Patch, string Prerelease) : IComparable<SdkVersion>
{
    /// <summary>The feature band, for example 4 in 10.0.401.</summary>
    public int Band => Patch / 100;

    /// <summary>Reads a version; null when the text is none.</summary>
    public static SdkVersion? Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var numbers = (dash < 0 ? text : text[..dash]).Split('.');
        if (numbers.Length != 3) return null;
        var parsed = new int[3];
        for (var i = 0; i < 3; i++)
        {
            if (!int.TryParse(numbers[i], NumberStyles.None, CultureInfo.InvariantCulture, out parsed[i])) return null;
        }

        return new SdkVersion(parsed[0], parsed[1], parsed[2], dash < 0 ? "" : text[(dash + 1)..]);
    }

    /// <summary>Whether this version serves where another one is pinned, by the roll-forward rules of global.json.</summary>
    public bool Serves(SdkVersion pinned, string rollForward) => rollForward switch
    {
        "disable" => this == pinned,
        "feature" or "latestfeature" => Major == pinned.Major && Minor == pinned.Minor && CompareTo(pinned) >= 0,
        "minor" or "latestminor" => Major == pinned.Major && CompareTo(pinned) >= 0,
        "major" or "latestmajor" => CompareTo(pinned) >= 0,
        _ => Major == pinned.Major && Minor == pinned.Minor && Band == pinned.Band && CompareTo(pinned) >= 0,
    };

    /// <inheritdoc/>
    public int CompareTo(SdkVersion? other)
    {
        if (other is null) return 1;
        var order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (order != 0) return order;
        if (Prerelease.Length == 0 || other.Prerelease.Length == 0) return other.Prerelease.Length.CompareTo(Prerelease.Length);
        return string.CompareOrdinal(Prerelease, other.Prerelease);
    }
}
