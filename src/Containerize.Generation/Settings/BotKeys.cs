namespace Containerize.Generation.Settings;

/// <summary>What a repository decides about the bot. These stand in the file alone, as the bot reads them from the base branch and from nowhere else.</summary>
public static class BotKeys
{
    /// <summary>Whether the bot does anything.</summary>
    public static readonly SettingKey Enabled = new("bot.enabled", SettingScope.Bot, SettingShape.One, SettingType.YesNo, "true",
        "Whether the bot makes pull requests.")
    { Example = "true" };

    /// <summary>Which branches it looks after.</summary>
    public static readonly SettingKey BaseBranches = new("bot.baseBranches", SettingScope.Bot, SettingShape.List, SettingType.Branch, "the branch that the bot is run for",
        "The branches that the bot makes pull requests against, one pull request for each.")
    { Example = "[main]" };

    /// <summary>Which solutions it looks after.</summary>
    public static readonly SettingKey Solutions = new("bot.solutions", SettingScope.Bot, SettingShape.List, SettingType.Glob, "the only solution of the repository",
        "The solutions or projects that the bot looks after, as paths from the top of the repository.")
    { Example = "[src/Shop.sln]" };

    /// <summary>Which projects it looks after.</summary>
    public static readonly SettingKey Paths = new("bot.paths", SettingScope.Bot, SettingShape.List, SettingType.Glob, "every project",
        "The projects that the bot looks after, as paths of project files or folders from the top of the repository; * stands for any part of a name and ** for any folders. It leaves all others out, as ignore does for every use of the tool.")
    { Example = "[src/Shop/**]" };

    /// <summary>Labels.</summary>
    public static readonly SettingKey Labels = new("bot.labels", SettingScope.Bot, SettingShape.List, SettingType.Label, "none",
        "The labels of the bot's pull requests.")
    { Example = "[containers]" };

    /// <summary>Reviewers.</summary>
    public static readonly SettingKey Reviewers = new("bot.reviewers", SettingScope.Bot, SettingShape.List, SettingType.Reviewer, "none",
        "The people and teams, each team as owner/team, that are asked to review the bot's pull requests.")
    { Example = "[octocat, example/platform]" };

    /// <summary>When it works by itself.</summary>
    public static readonly SettingKey Schedule = new("bot.schedule", SettingScope.Bot, SettingShape.List, SettingType.Cron, "always",
        "When the bot makes or renews pull requests by itself, as cron writes it, in UTC; each field says when, so * 0-5 * * 1 is Monday before six. Commands are obeyed at any time.")
    { Example = "[\"* 0-5 * * 1\"]" };

    /// <summary>How many.</summary>
    public static readonly SettingKey Limit = new("bot.limit", SettingScope.Bot, SettingShape.One, SettingType.Count, "any number",
        "How many pull requests of the bot may be open at once, over all base branches.")
    { Example = "2" };

    /// <summary>Merging.</summary>
    public static readonly SettingKey AutoMerge = new("bot.autoMerge", SettingScope.Bot, SettingShape.One, SettingType.YesNo, "false",
        "Whether the bot's pull requests are merged by GitHub as soon as what the base branch asks for holds.")
    { Example = "true" };

    /// <summary>What a check may come to.</summary>
    public static readonly SettingKey Check = new("bot.check", SettingScope.Bot, SettingShape.One, SettingType.Of("advice", "required", "off"), "advice",
        "Whether other pull requests are checked: as advice, which never fails, so that the check fails where the container files do not follow the code, or not at all.")
    { Example = "required" };

    /// <summary>Whether other pull requests are committed to.</summary>
    public static readonly SettingKey Commit = new("bot.commit", SettingScope.Bot, SettingShape.One, SettingType.YesNo, "false",
        "Whether the bot commits the container files that its code calls for to the branch of another pull request; never in a fork.")
    { Example = "true" };

    /// <summary>All of them, in the order that the documentation has.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [Enabled, BaseBranches, Solutions, Paths, Labels, Reviewers, Schedule, Limit, AutoMerge, Check, Commit];
}
