namespace Containerize.Bot.Webhooks;

/// <summary>Who the bot is on GitHub, as soon as it is known.</summary>
internal sealed class AppIdentity
{
    private volatile string _login = "";

    /// <summary>The login that its own events have as their sender; empty until it is known.</summary>
    public string Login => _login;

    /// <summary>Learns it.</summary>
    /// <param name="slug">The App's name in addresses.</param>
    public void Learn(string slug) => _login = slug + "[bot]";

    /// <summary>Whether the bot itself caused something. Logins of people hold no brackets, so nobody else can have this one.</summary>
    /// <param name="sender">Who caused it.</param>
    public bool IsOwn(string sender) => _login.Length > 0 && sender.Equals(_login, StringComparison.OrdinalIgnoreCase);
}
