using System.Globalization;
using Containerize.Model;

namespace Containerize.Inference.Configuration;

/// <summary>What launchSettings.json says: where a service listens on a developer's machine, which tells whom a localhost URL means.</summary>
internal sealed class LaunchProfiles
{
    private readonly List<(int Port, SourceLocation Location)> _ports = [];

    /// <summary>No file.</summary>
    public static LaunchProfiles None { get; } = new();

    /// <summary>The local ports with where they stand.</summary>
    public IReadOnlyList<(int Port, SourceLocation Location)> Ports => _ports;

    /// <summary>Reads the file.</summary>
    public static LaunchProfiles Read(TextFile file, ICollection<Notice> notices)
    {
        var result = new LaunchProfiles();
        var values = JsonSettingsReader.Read(file, out var error);
        foreach (var value in values)
        {
            var last = value.Key[(value.Key.LastIndexOf(':') + 1)..];
            if (last.Equals("applicationUrl", StringComparison.OrdinalIgnoreCase) || last.Equals("ASPNETCORE_URLS", StringComparison.OrdinalIgnoreCase))
            {
                result.Add(value);
            }
            else if (last.Equals("sslPort", StringComparison.OrdinalIgnoreCase) && int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0)
            {
                result._ports.Add((port, value.Location));
            }
        }

        if (error is not null)
        {
            notices.Add(error);
        }

        return result;
    }

    private void Add(ConfigurationValue value)
    {
        foreach (var url in value.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Uri.TryCreate(url.Replace("://+", "://localhost").Replace("://*", "://localhost"), UriKind.Absolute, out var uri) && uri.Port > 0)
            {
                _ports.Add((uri.Port, value.Location));
            }
        }
    }
}
