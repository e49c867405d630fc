namespace Containerize.Generation.Settings;

/// <summary>Leaves the servers out that a deployment does not use, although code could: of several kinds of a database that a setting selects from, those that are not selected.</summary>
internal static class UnusedServers
{
    /// <summary>The application without them, without what leads to them, and without the keys that hold their addresses.</summary>
    public static ApplicationModel Leave(ApplicationModel model, UserSettings settings)
    {
        var left = model.Infrastructure.Select(s => s.Name).Where(n => settings.Text(ServerKeys.Used, n) == "false").ToHashSet(StringComparer.Ordinal);
        return left.Count == 0 ? model : model with
        {
            Infrastructure = model.Infrastructure.Where(s => !left.Contains(s.Name)).ToEquatableList(),
            Connections = model.Connections.Where(c => !left.Contains(c.To)).ToEquatableList(),
            Services = model.Services.Select(s => s with { Configuration = s.Configuration.Where(k => k.Supply is null || !left.Contains(k.Supply.To)).ToEquatableList() }).ToEquatableList(),
        };
    }
}
