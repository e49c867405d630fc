using System.Globalization;
using Containerize.Analyzers.Networking;

namespace Containerize.Analyzers.Files;

/// <summary>Addresses to listen on in a settings file.</summary>
internal sealed class SettingsAddressRule() : FileRule(Loopback, LowPort)
{
    private const int FirstFree = 1024;
    private static readonly DiagnosticDescriptor Loopback = Engine.Descriptors.Of(NetworkingRules.BindsLoopback);
    private static readonly DiagnosticDescriptor LowPort = Engine.Descriptors.Of(GenerationRules.PrivilegedPort);

    public override bool Concerns(string name) => FileName.IsSettings(name);

    public override void Check(FileContext file)
    {
        foreach (var setting in JsonSettingsReader.Read(file.Text).Where(IsAddress))
        {
            var addresses = setting.Value.Split(';');
            if (addresses.All(NetworkAddress.IsLoopback))
            {
                file.Report(Loopback, setting.Span, $"'{setting.Key}' has the program listen on '{Found.Shown(setting.Value)}', which nobody outside the container reaches", "listen on every address, or leave it to ASPNETCORE_HTTP_PORTS");
                continue;
            }

            foreach (var port in addresses.Select(NetworkAddress.Port))
            {
                if (port is > 0 and < FirstFree)
                {
                    file.Report(LowPort, setting.Span, $"'{setting.Key}' has the program listen on port {port.Value.ToString(CultureInfo.InvariantCulture)}, which a user that is not root may not take on every node", "use a port from 1024 on, for example 8080");
                }
            }
        }
    }

    private static bool IsAddress(JsonSetting setting) => setting.Value.Contains("://")
        && (setting.Key.Equals("Urls", StringComparison.OrdinalIgnoreCase) || (setting.Key.StartsWith("Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase) && setting.Name.Equals("Url", StringComparison.OrdinalIgnoreCase)));
}
