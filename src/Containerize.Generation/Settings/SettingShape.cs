namespace Containerize.Generation.Settings;

/// <summary>How many values a setting has.</summary>
public enum SettingShape
{
    /// <summary>One.</summary>
    One,

    /// <summary>Any number; with commas between in a flag or variable.</summary>
    List,

    /// <summary>Names with values; as NAME=VALUE in a flag, and one on each line of a variable.</summary>
    Map,
}
