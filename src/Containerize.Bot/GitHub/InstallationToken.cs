namespace Containerize.Bot.GitHub;

/// <summary>What lets the bot into one repository for an hour. It shows its value to nobody who prints it.</summary>
/// <param name="value">The token.</param>
/// <param name="expires">When it ends.</param>
internal sealed class InstallationToken(string value, DateTimeOffset expires)
{
    /// <summary>The token.</summary>
    public string Value => value;

    /// <summary>When it ends.</summary>
    public DateTimeOffset Expires => expires;

    /// <inheritdoc/>
    public override string ToString() => "***";
}
