using System.Globalization;
using Containerize.Generation.Servers;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Where a server runs that the manifests do not bring, as the settings say.</summary>
/// <param name="Host">Its host; empty where the settings say no more than that it runs elsewhere.</param>
/// <param name="Port">Its port.</param>
/// <param name="Username">The user that services sign in as.</param>
/// <param name="Tls">Whether clients are told to speak TLS.</param>
/// <param name="Networks">The ranges of addresses that it is in; empty where nothing says.</param>
internal sealed record ServerAddress(string Host, int Port, string Username, bool Tls, IReadOnlyList<string> Networks)
{
    /// <summary>The address of a server; null where the settings leave it beside the application.</summary>
    public static ServerAddress? Of(string name, ServerRecipe recipe, UserSettings settings)
    {
        var host = settings.Text(ServerKeys.Host, name) ?? "";
        if (host.Length == 0 && settings.Text(ServerKeys.External, name) != "true") return null;
        var port = settings.Text(ServerKeys.Port, name) is { } given ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture) : OutsidePorts.Of(recipe.Type)[0].Number;
        return new ServerAddress(host, port, settings.Text(ServerKeys.Username, name) ?? recipe.Username, settings.Text(ServerKeys.Tls, name) == "true", [.. settings.Find(ServerKeys.Networks, name)?.Values ?? default]);
    }
}
