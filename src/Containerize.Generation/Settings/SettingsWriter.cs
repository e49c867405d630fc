using Containerize.Generation.Output;

namespace Containerize.Generation.Settings;

/// <summary>Puts the settings file into the root, or adds to the one that is there.</summary>
public static class SettingsWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="root">The absolute path of the root.</param>
    /// <param name="model">The application as found.</param>
    /// <param name="ct">Cancels before the file is written.</param>
    /// <returns>The services that the file did not name before; null when it names all of them already.</returns>
    /// <exception cref="ContainerizeException">The file cannot be written (<see cref="ExitCode.Output"/>), or is not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static EquatableList<string>? Write(string root, ApplicationModel model, CancellationToken ct)
    {
        var folder = new OutputFolder(root);
        var before = folder.Read(SettingsFile.Name);
        if (before is not null) SettingsFile.Read(before);
        var after = before is null ? SettingsDraft.New(model) : SettingsDraft.Completed(before, model);
        if (after == before) return null;
        folder.Write(SettingsFile.Name, after, ct);
        return (before is null ? model.Services : SettingsDraft.Missing(before, model)).Select(s => s.Name).ToEquatableList();
    }
}
