namespace Containerize.Generation.Settings;

/// <summary>Gives services the names that the user chose, wherever they are named.</summary>
internal static class ServiceNames
{
    /// <summary>The application with the new names, sorted anew.</summary>
    /// <exception cref="ContainerizeException">Two would have the same name (<see cref="ExitCode.Usage"/>).</exception>
    public static ApplicationModel Change(ApplicationModel model, UserSettings settings)
    {
        string Name(string name) => model.Services.Any(s => s.Name == name) ? settings.Text(SettingKeys.ServiceName, name) ?? name : name;

        if (model.Services.All(s => Name(s.Name) == s.Name)) return model;
        foreach (var clash in model.Services.Select(s => Name(s.Name)).Concat(model.Infrastructure.Select(i => i.Name)).GroupBy(n => n).Where(g => g.Count() > 1))
        {
            var entry = model.Services.Where(s => Name(s.Name) == clash.Key).Select(s => settings.Find(SettingKeys.ServiceName, s.Name)).First(e => e is not null)!;
            throw new ContainerizeException(ExitCode.Usage, $"the name {clash.Key} is taken by another service or server", "Choose another", entry.Location);
        }

        return model with
        {
            Services = model.Services.Select(s => s with
            {
                Name = Name(s.Name),
                Configuration = s.Configuration.Select(k => k.Supply is null ? k : k with { Supply = k.Supply with { To = Name(k.Supply.To) } }).ToEquatableList(),
            }).OrderBy(s => s.Name, StringComparer.Ordinal).ToEquatableList(),
            Connections = model.Connections.Select(c => c with { From = Name(c.From), To = Name(c.To) })
                .OrderBy(c => c.From, StringComparer.Ordinal).ThenBy(c => c.To, StringComparer.Ordinal).ThenBy(c => c.Kind).ThenBy(c => c.Target, StringComparer.Ordinal).ToEquatableList(),
            Unresolved = model.Unresolved.Select(u => u with { Service = Name(u.Service) }).ToEquatableList(),
        };
    }
}
