namespace Containerize.Workspace.Sdks;

/// <summary>Which SDK evaluates a solution.</summary>
/// <param name="Sdk">The SDK.</param>
/// <param name="Pinned">The version that global.json pins; empty when it pins none.</param>
/// <param name="Notice">That the pinned one is absent.</param>
internal sealed record SdkChoice(InstalledSdk Sdk, string Pinned, PendingNotice? Notice)
{
    /// <summary>Which other SDKs global.json takes, in lower case; empty when it says nothing.</summary>
    public string RollForward { get; init; } = "";

    /// <summary>Chooses by the global.json at or above a folder, and the newest where that one is absent.</summary>
    /// <exception cref="ContainerizeException">No SDK is installed (<see cref="ExitCode.Solution"/>).</exception>
    public static SdkChoice For(GlobalJson? globalJson, IReadOnlyList<InstalledSdk> installed)
    {
        if (installed.Count == 0)
        {
            throw new ContainerizeException(ExitCode.Solution, "no .NET SDK that can evaluate projects is installed", $"Install the .NET {Environment.Version.Major} SDK");
        }

        if (globalJson is null || globalJson.Version.Length == 0) return new SdkChoice(installed[0], "", null);
        var pinned = SdkVersion.Parse(globalJson.Version);
        var serving = pinned is null ? null : installed.FirstOrDefault(s => SdkVersion.Parse(s.Version)!.Serves(pinned, globalJson.RollForward));
        if (serving is not null) return new SdkChoice(serving, globalJson.Version, null) { RollForward = globalJson.RollForward };

        var notice = new PendingNotice(
            AnalysisRules.SdkReplaced, globalJson.Path, globalJson.Line, 0,
            $"the SDK {globalJson.Version} that global.json pins is not installed; the projects are evaluated with the newest one that is",
            "Install the pinned SDK to evaluate with it");
        return new SdkChoice(installed[0], globalJson.Version, notice) { RollForward = globalJson.RollForward };
    }
}
