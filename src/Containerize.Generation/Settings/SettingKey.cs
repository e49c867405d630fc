using System.Text;

namespace Containerize.Generation.Settings;

/// <summary>One thing that the user can decide.</summary>
/// <param name="Path">Its place in the file, with dots between: <c>resources.cpu</c>.</param>
/// <param name="Scope">Where it may stand.</param>
/// <param name="Shape">How many values it has.</param>
/// <param name="Type">What a value is.</param>
/// <param name="Default">What holds without it, as a phrase.</param>
/// <param name="Description">What it decides, as one sentence.</param>
public sealed record SettingKey(string Path, SettingScope Scope, SettingShape Shape, SettingType Type, string Default, string Description)
{
    /// <summary>What every variable of the tool's own starts with.</summary>
    public const string Prefix = "CONTAINERIZE_";

    /// <summary>A value that shows in a new settings file; empty for one that is known from what was found.</summary>
    public string Example { get; init; } = "";

    /// <summary>The flag: <c>--resources-cpu</c>.</summary>
    public string Flag => (IsPerServer ? "--server-" : "--") + Joined('-').ToLowerInvariant();

    /// <summary>The environment variable's name without its prefix: <c>RESOURCES_CPU</c>.</summary>
    public string VariableName => Joined('_').ToUpperInvariant();

    /// <summary>The environment variable: <c>CONTAINERIZE_RESOURCES_CPU</c>.</summary>
    public string Variable => Prefix + VariableName;

    /// <summary>Whether it may stand at the top.</summary>
    public bool IsGlobal => Scope is SettingScope.Application or SettingScope.Both or SettingScope.Bot;

    /// <summary>Whether the file alone decides it: it has no flag and no variable.</summary>
    public bool IsInFileAlone => Scope == SettingScope.Bot;

    /// <summary>Whether it may stand below a service.</summary>
    public bool IsPerService => Scope is SettingScope.Service or SettingScope.Both;

    /// <summary>Whether it may stand below an overlay, and below a service of one where it may stand below a service at all.</summary>
    public bool IsPerOverlay => Scope == SettingScope.Overlay || OverlayKeys.All.Contains(this);

    /// <summary>Whether it may stand in a place of the file.</summary>
    /// <param name="overlay">Whether the place is below an overlay.</param>
    /// <param name="service">Whether the place is below a service.</param>
    public bool StandsIn(bool overlay, bool service) => service ? IsPerService && (!overlay || IsPerOverlay) : overlay ? IsPerOverlay : IsGlobal;

    /// <summary>Whether it may stand below a server.</summary>
    public bool IsPerServer => Scope == SettingScope.Server;

    private string Joined(char separator)
    {
        var result = new StringBuilder();
        foreach (var c in Path)
        {
            if (char.IsAsciiLetterUpper(c)) result.Append(separator);
            result.Append(c == '.' ? separator : c);
        }

        return result.ToString();
    }
}
