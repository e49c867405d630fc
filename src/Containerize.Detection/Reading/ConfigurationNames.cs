namespace Containerize.Detection;

/// <summary>The names of configuration: the types of Microsoft.Extensions.Configuration, and what variables, members and methods that hold or yield one are called.</summary>
public static class ConfigurationNames
{
    /// <summary>The simple names of the types.</summary>
    public static IReadOnlyList<string> Types { get; } = ["IConfiguration", "IConfigurationRoot", "ConfigurationManager", "IConfigurationManager", "IConfigurationSection", "ConfigurationRoot"];

    /// <summary>Whether a type is configuration.</summary>
    /// <param name="type">Its simple name.</param>
    internal static bool IsType(string type) => Types.Contains(type, StringComparer.Ordinal);

    /// <summary>Whether a variable, a member or a method is named after configuration or a section of it.</summary>
    /// <param name="name">The simple name.</param>
    internal static bool IsNamed(string name) =>
        name.IndexOf("config", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("section", StringComparison.OrdinalIgnoreCase) >= 0;
}
