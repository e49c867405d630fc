namespace Containerize.Generation.Settings;

/// <summary>Who gave a setting, the strongest first.</summary>
public enum SettingSource
{
    /// <summary>A flag of the command line.</summary>
    CommandLine,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>The settings file.</summary>
    File,
}
