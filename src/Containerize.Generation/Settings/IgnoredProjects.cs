namespace Containerize.Generation.Settings;

/// <summary>Leaves the projects out that the user does not want as services.</summary>
internal static class IgnoredProjects
{
    /// <summary>The application without them, and without servers that nothing else needs.</summary>
    public static ApplicationModel Leave(ApplicationModel model, UserSettings settings)
    {
        if (settings.Find(SettingKeys.Ignore) is not { } entry) return model;
        var left = model.Services.Where(s => entry.Values.Any(p => PathPattern.Matches(p, s.Project))).ToList();
        var names = left.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var connections = model.Connections.Where(c => !names.Contains(c.From) && !names.Contains(c.To)).ToEquatableList();
        var orphans = model.Connections.Where(c => names.Contains(c.From)).Select(c => c.To).Where(to => connections.All(c => c.To != to)).ToHashSet(StringComparer.Ordinal);
        return model with
        {
            Services = model.Services.Where(s => !names.Contains(s.Name)).ToEquatableList(),
            Connections = connections,
            Infrastructure = model.Infrastructure.Where(i => !orphans.Contains(i.Name)).ToEquatableList(),
            Unresolved = model.Unresolved.Where(u => !names.Contains(u.Service)).ToEquatableList(),
            Notices = model.Notices.Concat(left.Select(s => new Notice(AnalysisRules.ProjectLeftOut.Id, Severity.Info, new SourceLocation(s.Project), $"the setting {SettingKeys.Ignore.Path} leaves {s.Name} out"))).ToEquatableList(),
        };
    }
}
