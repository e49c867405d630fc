using System.Globalization;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Decides how long the pods of a service have to end.</summary>
internal static class ShutdownPlanner
{
    private const int Delay = 5;

    /// <summary>The times.</summary>
    /// <param name="service">The service.</param>
    /// <param name="isCalled">Whether requests arrive by way of a Service.</param>
    /// <param name="settings">What the user decides.</param>
    public static PlannedShutdown Plan(Service service, bool isCalled, GenerationSettings settings)
    {
        var delay = !isCalled ? 0 : Seconds(settings, SettingKeys.ShutdownDelay, service.Name) ?? Delay;
        if (Seconds(settings, SettingKeys.ShutdownTimeout, service.Name) is { } decided) return new PlannedShutdown(delay, decided, $"{decided} s for the host to end, as the settings say");
        if (service.Kind == ServiceKind.Spa) return new PlannedShutdown(delay, 20, "20 s for open downloads to end");
        if (service.ShutdownSeconds > 0) return new PlannedShutdown(delay, service.ShutdownSeconds, $"{service.ShutdownSeconds} s for the host to end, its ShutdownTimeout{At(service)}");
        var standard = Framework.MajorOf(service.TargetFramework) is >= 6 ? 30 : 5;
        return new PlannedShutdown(delay, standard, $"{standard} s for the host to end, the default of its ShutdownTimeout");
    }

    private static string At(Service service) => service.Reasons.FirstOrDefault(r => r.Field == "shutdown") is { } reason ? $" ({reason.Evidence.File})" : "";

    private static int? Seconds(GenerationSettings settings, SettingKey key, string service) =>
        settings.User.Text(key, service) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
