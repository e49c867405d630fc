using Containerize.Generation.Settings;

namespace Containerize.PullRequests;

/// <summary>What a repository decides about the bot. It is read from the base branch alone: who opens a pull request decides nothing by it.</summary>
public sealed record BotSettings
{
    /// <summary>The name of the file that holds the settings.</summary>
    public const string FileName = SettingsFile.Name;

    /// <summary>The file that they were read from, from the top of the repository; empty when there is none.</summary>
    public string File { get; init; } = "";

    /// <summary>Whether the bot does anything.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The branches that it makes pull requests against; empty for the default branch.</summary>
    public EquatableList<string> BaseBranches { get; init; }

    /// <summary>The solutions that it looks after, from the top of the repository; empty for the only one.</summary>
    public EquatableList<string> Solutions { get; init; }

    /// <summary>The projects that it looks after, as patterns of paths from the top of the repository; empty for every one.</summary>
    public EquatableList<string> Paths { get; init; }

    /// <summary>The projects that no use of the tool looks after, as patterns of paths from the folder of the settings.</summary>
    public EquatableList<string> Ignore { get; init; }

    /// <summary>The labels of its pull requests.</summary>
    public EquatableList<string> Labels { get; init; }

    /// <summary>Who is asked to review them.</summary>
    public EquatableList<string> Reviewers { get; init; }

    /// <summary>When the bot may make or renew a pull request by itself, as cron writes it; empty for always.</summary>
    public EquatableList<string> Schedule { get; init; }

    /// <summary>How many pull requests of the bot may be open at once; 0 for any number.</summary>
    public int Limit { get; init; }

    /// <summary>Whether a pull request is merged as soon as what the base branch asks for holds.</summary>
    public bool AutoMerge { get; init; }

    /// <summary>What a check of somebody's pull request may come to: <c>advice</c>, <c>required</c> or <c>off</c>.</summary>
    public string Check { get; init; } = "advice";

    /// <summary>Whether somebody's pull request gets the container files that its code calls for.</summary>
    public bool Commit { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="text">The text of containerize.yaml.</param>
    /// <param name="file">Its path from the top of the repository.</param>
    /// <exception cref="ContainerizeException">The file is not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static BotSettings Read(string text, string file)
    {
        var given = UserSettings.Of(SettingsFile.Read(text));
        return new BotSettings
        {
            File = file,
            Enabled = given.Text(BotKeys.Enabled) is not "false",
            BaseBranches = Values(given, BotKeys.BaseBranches),
            Solutions = Values(given, BotKeys.Solutions),
            Paths = Values(given, BotKeys.Paths),
            Ignore = Values(given, SettingKeys.Ignore),
            Labels = Values(given, BotKeys.Labels),
            Reviewers = Values(given, BotKeys.Reviewers),
            Schedule = Values(given, BotKeys.Schedule),
            Limit = int.TryParse(given.Text(BotKeys.Limit), out var limit) ? limit : 0,
            AutoMerge = given.Text(BotKeys.AutoMerge) is "true",
            Check = given.Text(BotKeys.Check) ?? "advice",
            Commit = given.Text(BotKeys.Commit) is "true",
        };
    }

    private static EquatableList<string> Values(UserSettings given, SettingKey key) => given.Find(key)?.Values ?? default;
}
