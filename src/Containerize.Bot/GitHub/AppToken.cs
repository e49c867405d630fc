using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Containerize.Bot.GitHub;

/// <summary>What the App shows to be itself: a token that it signs, for nine minutes. GitHub takes none that is valid for more than ten.</summary>
/// <param name="appId">The App's id.</param>
/// <param name="key">Its private key.</param>
/// <param name="clock">The clock.</param>
internal sealed class AppToken(long appId, RSA key, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(9);

    // Clocks differ, and GitHub refuses what was issued in its future.
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(1);

    private readonly SigningCredentials _credentials = new(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256);
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A token from now on.</summary>
    public string Make()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = appId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            IssuedAt = now - Drift,
            Expires = now + Life,
            SigningCredentials = _credentials,
        });
    }
}
