using System.Globalization;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Decides how long a service may take to start, by the work that its code does before it answers.</summary>
internal static class StartUpPlanner
{
    private const int Usual = 60;
    private const int Working = 180;
    private const int Migrating = 300;

    /// <summary>The time with its reason.</summary>
    /// <param name="service">The service.</param>
    /// <param name="settings">What the user decides.</param>
    public static PlannedStartUp Plan(Service service, GenerationSettings settings)
    {
        if (settings.User.Text(SettingKeys.StartupSeconds, service.Name) is { } text)
        {
            var decided = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            return new PlannedStartUp(decided, $"{decided} s to start in, as the settings say.");
        }

        if (service.Migrates.Count > 0) return new PlannedStartUp(Migrating, $"It migrates its database before it answers{At(service, "migrates")}: up to {Migrating} s.");
        return service.Features.Contains(Features.StartUpWork)
            ? new PlannedStartUp(Working, $"It works before it answers{At(service, "features." + Features.StartUpWork)}: up to {Working} s.")
            : new PlannedStartUp(Usual, "");
    }

    private static string At(Service service, string field) => service.Reasons.FirstOrDefault(r => r.Field == field) is { } reason ? $" ({reason.Evidence.Detail}, {reason.Evidence.File})" : "";
}
