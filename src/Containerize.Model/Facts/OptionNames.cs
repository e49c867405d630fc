namespace Containerize.Model;

/// <summary>How classes are named that settings are read into.</summary>
public static class OptionNames
{
    private static readonly string[] Endings = ["Options", "Settings", "Configuration", "Config"];

    /// <summary>Whether a class is named as one that settings are read into.</summary>
    /// <param name="type">The simple name of the class.</param>
    public static bool IsNamed(string type) => Array.Exists(Endings, e => type.EndsWith(e, StringComparison.Ordinal));

    /// <summary>The name less such an ending, as the section often is named: <c>Mail</c> for <c>MailSettings</c>.</summary>
    /// <param name="type">The simple name of the class.</param>
    public static string Stem(string type)
    {
        foreach (var ending in Endings)
        {
            if (type.Length > ending.Length && type.EndsWith(ending, StringComparison.Ordinal))
            {
                return type.Substring(0, type.Length - ending.Length);
            }
        }

        return type;
    }
}
