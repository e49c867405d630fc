namespace Containerize.Generation.Settings;

/// <summary>Where a setting may stand.</summary>
public enum SettingScope
{
    /// <summary>At the top of the file: it concerns the application as a whole.</summary>
    Application,

    /// <summary>Below a service.</summary>
    Service,

    /// <summary>At the top for every service, and below a service for that one.</summary>
    Both,

    /// <summary>Below an overlay alone.</summary>
    Overlay,

    /// <summary>Below a server alone.</summary>
    Server,

    /// <summary>At the top of the file, for the bot: no flag and no variable decides it.</summary>
    Bot,
}
