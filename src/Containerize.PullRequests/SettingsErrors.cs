using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests;

/// <summary>Tells errors that whoever maintains the repository mends in its settings from all others.</summary>
internal static class SettingsErrors
{
    /// <summary>Whether a line in the settings mends it.</summary>
    public static bool IsForMaintainer(this ContainerizeException error) => error.IsOfSettings() || error.InnerException is UndecidedSolutions;

    /// <summary>Whether the settings file is to blame.</summary>
    public static bool IsOfSettings(this ContainerizeException error) => error is { ExitCode: ExitCode.Usage, Location: { } place } && SlashPath.NameOf(place.File) == BotSettings.FileName;
}
