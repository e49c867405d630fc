using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>The variables that the settings give a service.</summary>
internal static class ExtraVariables
{
    // Which image runs is known where the manifests are planned: another registry, tag or overlay changes it.
    private const string OwnImage = "{image}";

    /// <summary>The names with their values: what is said of one platform is stronger than what is said of both.</summary>
    /// <param name="user">What the user decided.</param>
    /// <param name="service">The service.</param>
    /// <param name="kubernetes">Whether they are for the manifests, or for compose.</param>
    public static IReadOnlyDictionary<string, string> Of(UserSettings user, PlannedService service, bool kubernetes)
    {
        var result = user.Map(SettingKeys.ExtraEnvironment, service.Name).ToDictionary(v => v.Key, v => v.Value.Value, StringComparer.Ordinal);
        foreach (var (name, (value, _)) in user.Map(kubernetes ? PlatformKeys.KubernetesEnvironment : PlatformKeys.ComposeEnvironment, service.Name))
            result[name] = kubernetes && value == OwnImage ? service.Image : value;
        return new SortedDictionary<string, string>(result, StringComparer.Ordinal);
    }
}
