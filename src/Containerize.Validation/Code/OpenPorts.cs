namespace Containerize.Validation.Code;

/// <summary>The ports that a service listens on in its container.</summary>
internal static class OpenPorts
{
    /// <summary>What code and configuration decide; where they leave it to the image, the variables decide. Empty when it is not known.</summary>
    /// <param name="service">The service.</param>
    /// <param name="environment">The environment that it runs in.</param>
    /// <param name="variable">The value of an environment variable of the container; null when it has none.</param>
    public static IReadOnlyList<int> Of(Service service, string environment, Func<string, string?> variable)
    {
        var ports = service.Ports.Where(port => port.Environments.Count == 0 || port.Environments.Contains(environment)).ToList();
        var decided = ports.Where(port => !port.IsImageDefault).Select(port => port.Port).ToList();
        var setting = ListenVariables.Names.FirstOrDefault(name => variable(name) is { Length: > 0 });
        // Addresses outweigh ports, and whether they outweigh what code says depends on the order in which it says it.
        if (setting is null || (decided.Count > 0 && !setting.EndsWith("URLS", StringComparison.Ordinal)))
            return [.. ports.Select(port => port.Port).Distinct()];
        return [];
    }
}
