using Containerize.Generation.Settings;

namespace Containerize.Generation.Tests.Settings;

/// <summary>Settings as a user gives them.</summary>
internal static class Given
{
    public static UserSettings File(string text) => UserSettings.Of(SettingsFile.Read(text));

    public static UserSettings Everywhere(string file, (string Name, string Value)[] variables, params (string Flag, string Value)[] flags) => UserSettings.Of(
        SettingsFile.Read(file)
            .Concat(SettingsText.OfVariables(variables.Select(v => KeyValuePair.Create(v.Name, v.Value))))
            .Concat(flags.GroupBy(f => f.Flag).SelectMany(g => SettingsText.OfFlag(g.Key, g.Select(f => f.Value)))));
}
