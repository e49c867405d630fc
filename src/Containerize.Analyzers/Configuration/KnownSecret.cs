using System.Text.RegularExpressions;

namespace Containerize.Analyzers.Configuration;

/// <summary>Secrets that are told by their form, whatever the name they go by: the prefixes that their issuers gave them so that they are found. Nothing here returns the secret.</summary>
internal static class KnownSecret
{
    private static readonly (string Name, Regex Form)[] Forms =
    [
        ("a token of GitHub", Form("^(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})$")),
        ("a token of GitLab", Form("^glpat-[A-Za-z0-9_-]{20,}$")),
        ("an access key of AWS", Form("^(AKIA|ASIA)[A-Z0-9]{16}$")),
        ("a key of Stripe", Form("^(sk|rk)_live_[A-Za-z0-9]{16,}$")),
        ("a token of Slack", Form("^xox[abprs]-[A-Za-z0-9-]{10,}$")),
        ("an API key of Google", Form("^AIza[A-Za-z0-9_-]{35}$")),
        ("an API key of SendGrid", Form(@"^SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}$")),
        ("a private key", Form(@"-----BEGIN ([A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{16}")),
    ];

    /// <summary>Words without which there is none.</summary>
    public static IReadOnlyList<string> TriggerWords { get; } = ["ghp_*", "gho_*", "ghu_*", "ghs_*", "ghr_*", "github_pat_*", "glpat", "AKIA*", "ASIA*", "sk_live_*", "rk_live_*", "xoxa", "xoxb", "xoxp", "xoxr", "xoxs", "AIza*", "SG", "PRIVATE"];

    /// <summary>What a text is, as a sentence may name it; null when it has no known form.</summary>
    /// <param name="text">The text.</param>
    public static string? NameOf(string text)
    {
        if (text.Length < 15 || !SecretValue.IsWritten(text))
        {
            return null;
        }

        foreach (var (name, form) in Forms)
        {
            if (form.IsMatch(text))
            {
                return name;
            }
        }

        return null;
    }

    private static Regex Form(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
