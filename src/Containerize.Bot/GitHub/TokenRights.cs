namespace Containerize.Bot.GitHub;

/// <summary>What a token may do.</summary>
internal enum TokenRights
{
    /// <summary>Read files, to fetch a commit.</summary>
    Read,

    /// <summary>Read files, and write what a pull request of others is told: checks, scanning results and comments.</summary>
    Review,

    /// <summary>Write the bot's branches and pull requests.</summary>
    Write,
}
