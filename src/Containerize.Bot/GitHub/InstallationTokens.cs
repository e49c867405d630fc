using System.Collections.Concurrent;

namespace Containerize.Bot.GitHub;

/// <summary>Tokens for repositories, each kept until shortly before it ends.</summary>
/// <param name="app">Asks for them.</param>
/// <param name="clock">The clock.</param>
internal sealed class InstallationTokens(AppClient app, TimeProvider clock)
{
    // A token that ends in the middle of a job would fail it.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(long Installation, long Repository, TokenRights Rights), InstallationToken> _kept = new();

    /// <summary>A token that is valid for some time.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="rights">What it is for.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">GitHub gives none (<see cref="ExitCode.Unavailable"/>), or never will (<see cref="ExitCode.Usage"/>).</exception>
    public async Task<InstallationToken> GetAsync(long installation, long repository, TokenRights rights, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in _kept.Where(k => k.Value.Expires <= now)) _kept.TryRemove(old, out _);
        var key = (installation, repository, rights);
        if (_kept.TryGetValue(key, out var kept) && kept.Expires > now + Margin) return kept;
        var token = await app.TokenAsync(installation, repository, TokenPermissions.Of(rights), ct).ConfigureAwait(false)
            ?? (rights == TokenRights.Review ? await app.TokenAsync(installation, repository, TokenPermissions.Necessary(rights), ct).ConfigureAwait(false) : null)
            ?? throw new ContainerizeException(ExitCode.Usage, "the App has not the permissions that it needs in this repository", "Grant it contents and pull requests to write");
        return _kept[key] = token;
    }
}
