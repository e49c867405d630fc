namespace Containerize.Generation.Compose;

/// <summary>What .env and its example say: the names of everything that the compose file asks for, and no value of any.</summary>
/// <param name="Profile">The profile that is started where none is named.</param>
/// <param name="Settings">The variables, sorted by name.</param>
/// <param name="Files">The files that servers read a password from.</param>
/// <param name="Given">The files that services read a secret from, which only the user has.</param>
internal sealed record ComposeEnvironmentPlan(string Profile, IReadOnlyList<ComposeSetting> Settings, IReadOnlyList<string> Files, IReadOnlyList<string> Given)
{
    /// <summary>Whether servers read passwords from files.</summary>
    public bool HasFiles => Files.Count > 0;

    /// <summary>Whether services read secrets from files.</summary>
    public bool HasGiven => Given.Count > 0;
}
