using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests;

/// <summary>Tells errors in the settings from all others.</summary>
internal static class SettingsErrors
{
    /// <summary>Whether the settings file is to blame.</summary>
    public static bool IsOfSettings(this ContainerizeException error) => error is { ExitCode: ExitCode.Usage, Location: { } place } && RepositoryPath.NameOf(place.File) == BotSettings.FileName;
}
